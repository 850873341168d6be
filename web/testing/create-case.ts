import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { UsageError } from '../cli/command.ts'
import { readInputs } from '../cli/read-inputs.ts'
import { readProject } from '../cli/read-project.ts'
import { buildDeployment } from '../engine/build-deployment.ts'
import { describeFindings, textOfFile } from '../engine/describe-finding.ts'
import type { Finding, Texts } from '../engine/index.ts'
import { bodyOf } from './body-of.ts'
import { referencePath } from './reference.ts'
import { type ErrorPlace, type ReferenceCase, usualMachineConfig } from './reference-cases.ts'

/** What `cyanotype create` does with a case: the files that it writes, or the errors it tells. */
export type CreatedCase =
  | { readonly kind: 'written'; readonly files: ReadonlyMap<string, string> }
  | {
      readonly kind: 'refused'
      /** No errors when the command line itself is refused, with status 2. */
      readonly errors: readonly ToldError[]
    }

type ToldError = ErrorPlace & { readonly code: string }

/**
 * Runs a case through the code of the command line, in a copy of its folder. `toolkit` is the
 * folder of a checkout, when there is one.
 */
export function createCase(row: ReferenceCase, toolkit: string | undefined): CreatedCase {
  const folder = mkdtempSync(join(tmpdir(), 'cyanotype-case-'))
  const before = process.cwd()
  try {
    copyInputs(row, folder)
    process.chdir(folder)
    process.env.GHPC_MOCK_MACHINE_CONFIG = row.args.machine_config ?? usualMachineConfig
    return create(join(relative(row.folder, row.blueprintFolder), 'blueprint.yaml'), row, toolkit)
  } finally {
    process.chdir(before)
    delete process.env.GHPC_MOCK_MACHINE_CONFIG
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Everything that lies in the case's folder but what gcluster wrote. */
function copyInputs(row: ReferenceCase, folder: string): void {
  for (const name of readdirSync(row.folder)) {
    if (['want', 'want-git', 'case.json'].includes(name)) continue
    cpSync(join(row.folder, name), join(folder, name), { recursive: true })
  }
  const place = join(folder, relative(row.folder, row.blueprintFolder))
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'blueprint.yaml'), row.blueprint)
}

function create(file: string, row: ReferenceCase, toolkit: string | undefined): CreatedCase {
  let project: ReturnType<typeof readProject>
  try {
    project = readProject(file, readInputs(optionsOf(row, toolkit)))
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'refused', errors: [] }
    throw error
  }
  if (project.findings.length > 0) return refused(project.findings, project.texts)
  const built = buildDeployment(project.texts, project.inputs)
  if (built.kind === 'refused') return refused(built.findings, project.texts)
  return {
    kind: 'written',
    files: new Map(built.files.map((file) => [file.path, bodyOf(file)])),
  }
}

/** The options as they would stand on the command line: texts with commas or quotes as CSV. */
function optionsOf({ args }: ReferenceCase, toolkit: string | undefined) {
  const pairs = (entries: Readonly<Record<string, string>> = {}): string[] =>
    Object.entries(entries).map(([name, text]) => quoteField(`${name}=${text}`))
  return {
    vars: pairs(args.vars),
    'backend-config': pairs(args.backend_config),
    'deployment-file': args.deployment_file,
    'validation-level': args.level,
    'skip-validators': [...(args.skip_validators ?? [])],
    modules: Object.entries(args.modules ?? {}).map(
      ([address, name]) => `${address}=${referencePath('remote', name)}`,
    ),
    toolkit,
  }
}

function quoteField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function refused(findings: readonly Finding[], texts: Texts): CreatedCase {
  const errors = findings.filter(({ severity }) => severity === 'error')
  return {
    kind: 'refused',
    errors: describeFindings(errors, (file) => textOfFile(texts, file)).map(
      ({ code, place, span }) => ({
        code,
        line: place?.line ?? 1,
        inDeploymentFile: span.file === 'deployment',
      }),
    ),
  }
}
