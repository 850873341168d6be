import type { ReadFolder } from './catalog-record.ts'
import { findModules } from './found-modules.ts'
import type { ModuleFolder, ModuleProblem } from './module-folder.ts'
import { ownDetails, printDetails } from './own-details.ts'
import { printCatalog } from './print-catalog.ts'
import { readModule } from './read-module.ts'

/** Facts and words of a version of the toolkit, as texts that can be kept and read again. */
export type StoredCatalog = {
  readonly version: string
  /** For `loadCatalogLike`. */
  readonly facts: string
  /** By path of the module, for `parseDetails`. */
  readonly details: ReadonlyMap<string, string>
}

export type UnreadableModule = { readonly path: string; readonly problem: ModuleProblem }

/** How far the reading has come. */
export type ToolkitProgress = {
  readonly done: number
  readonly all: number
  readonly problems: readonly UnreadableModule[]
  /** There when all is read. */
  readonly catalog: StoredCatalog | undefined
}

/**
 * Reads the modules of a toolkit's checkout, one at each step, so that whoever asks may do other
 * things in between; the last step gives the catalog. Modules that cannot be read are left out and
 * named. `files` are those of the checkout's root.
 */
export function* readToolkit(files: ModuleFolder, version: string): Generator<ToolkitProgress> {
  const modules = findModules(modulesOnly(files))
  const read: ReadFolder[] = []
  const problems: UnreadableModule[] = []
  const details = new Map<string, string>()
  const progress = (done: number): Omit<ToolkitProgress, 'catalog'> => ({
    done,
    all: modules.length,
    problems: [...problems],
  })
  for (const [index, { folder: path, kind, files: folder }] of modules.entries()) {
    yield { ...progress(index), catalog: undefined }
    const name = path.slice(path.lastIndexOf('/') + 1)
    const result = readModule(folder, { path, name, kind })
    if (result.kind === 'unreadable') {
      problems.push({ path, problem: result.problem })
      continue
    }
    read.push({ path, kind, read: result })
    details.set(path, printDetails(ownDetails(result.module, folder)))
  }
  const catalog = { version, facts: printCatalog(version, read), details }
  yield { ...progress(modules.length), catalog }
}

/** What blueprints can name; tests and tools of a checkout look like modules too. */
function modulesOnly(files: ModuleFolder): ModuleFolder {
  return new Map([...files].filter(([path]) => /^(?:community\/)?modules\//.test(path)))
}
