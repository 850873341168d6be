import type { ReadFolder } from './catalog-record.ts'
import { configurationFiles } from './configuration-files.ts'
import { type FoundModule, findModules } from './found-modules.ts'
import type { ModuleKind } from './model.ts'
import type { ModuleFolder, ModuleProblem } from './module-folder.ts'
import { readModule } from './read-module.ts'

/** What becomes of one folder of a tree. */
export type TreeModule =
  | ({ readonly outcome: 'known' } & ReadFolder)
  | {
      readonly outcome: 'unreadable'
      readonly path: string
      readonly kind: ModuleKind
      readonly problem: ModuleProblem
    }

/**
 * Reads every module of a tree of files, one at a time as they are asked for. `leftOut` are paths
 * that could not be read, such as links that lead nowhere: those that belong to a module fail it.
 */
export function* readTree(
  files: ModuleFolder,
  leftOut: readonly string[] = [],
): Generator<TreeModule> {
  const known = new Map([...files, ...leftOut.map((path) => [path, ''] as const)])
  const lost = new Set(leftOut)
  for (const found of findModules(known)) yield readFound(found, lost)
}

function readFound({ folder, kind, files }: FoundModule, lost: ReadonlySet<string>): TreeModule {
  const path = folder === '' ? '.' : folder
  const prefix = folder === '' ? '' : `${folder}/`
  const missing = configurationFiles(files, kind).find((file) => lost.has(prefix + file.path))
  if (missing !== undefined) {
    const problem = { fault: { kind: 'link-out' }, file: missing.path, line: undefined } as const
    return { outcome: 'unreadable', path, kind, problem }
  }
  const read = readModule(files, { path, name: folder.split('/').at(-1) ?? '', kind })
  return read.kind === 'known'
    ? { outcome: 'known', path, kind, read }
    : { outcome: 'unreadable', path, kind, problem: read.problem }
}
