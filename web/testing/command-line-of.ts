import { referencePath } from './reference.ts'
import type { ReferenceCase } from './reference-cases.ts'

/** The arguments of a case as words behind `cyanotype create FILE`, in the folder of the case. */
export function commandLineOf({ args }: ReferenceCase): readonly string[] {
  const pairs = (option: string, values: Readonly<Record<string, string>> = {}) =>
    Object.entries(values).flatMap(([name, text]) => [option, quoteCsv(`${name}=${text}`)])
  return [
    ...pairs('--vars', args.vars),
    ...pairs('--backend-config', args.backend_config),
    ...(args.deployment_file === undefined ? [] : ['-d', args.deployment_file]),
    ...(args.level === undefined ? [] : ['-l', args.level]),
    ...(args.skip_validators ?? []).flatMap((name) => ['--skip-validators', quoteCsv(name)]),
    ...Object.entries(args.modules ?? {}).flatMap(([address, folder]) => [
      '--modules',
      `${address}=${referencePath('remote', folder)}`,
    ]),
  ]
}

/** One field of Go's encoding/csv. */
function quoteCsv(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
