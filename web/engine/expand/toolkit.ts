import type { Catalog, ModuleKind } from '../catalog/model.ts'
import { cleanPath } from '../text/clean-path.ts'
import { type FoundFolder, readGiven } from './given-folders.ts'
import type { ModuleFacts, Toolkit } from './module-facts.ts'

/**
 * A copy of the toolkit as the source of its own modules. `folderAt` gives the folder at a path such
 * as `modules/network/vpc`; each is read once. What a module is for comes from the catalog: the
 * files do not say it.
 */
export function makeToolkit(
  version: string,
  folderAt: (path: string) => FoundFolder,
  catalog: Catalog,
): Toolkit {
  const found = new Map<string, ModuleFacts>()
  return {
    version,
    find: (path, kind) => {
      const key = `${kind} ${path}`
      const facts = found.get(key) ?? findModule(path, kind, folderAt, catalog)
      found.set(key, facts)
      return facts
    },
  }
}

function findModule(
  path: string,
  kind: ModuleKind,
  folderAt: (path: string) => FoundFolder,
  catalog: Catalog,
): ModuleFacts {
  if (!isEmbeddedPath(path)) return { kind: 'missing' }
  const folder = asEmbedded(folderAt(path))
  const facts = readGiven(folder, path, kind)
  const about = catalog.modules.get(path)
  if (facts.kind === 'known') {
    const { category, origin, summary, keywords } = about ?? facts.module
    return { ...facts, module: { ...facts.module, category, origin, summary, keywords } }
  }
  const isEmpty = facts.kind === 'unreadable' && facts.problem.fault.kind === 'no-files'
  if (!isEmpty || kind === 'packer') return facts
  const asPacker = findModule(path, 'packer', () => folder, catalog)
  // A folder that holds modules is none, and the toolkit has no such module.
  return asPacker.kind === 'known'
    ? { kind: 'needs-packer', module: asPacker.module }
    : { kind: 'missing' }
}

/** Go's file systems take clean relative paths only (`ValidPath` in `io/fs`). */
function isEmbeddedPath(path: string): boolean {
  return path === cleanPath(path) && path.split('/').every(isEmbeddedName)
}

/** A folder as it is inside gcluster: without names that begin with `.` or `_`, and no file to run. */
function asEmbedded(folder: FoundFolder): FoundFolder {
  if (folder.kind !== 'folder') return folder
  const isKept = (path: string) => path.split('/').every(isEmbeddedName)
  const files = new Map([...folder.files].filter(([path]) => isKept(path)))
  return { kind: 'folder', files, leftOut: folder.leftOut.filter(isKept) }
}

/** What `go:embed` of a folder takes in. */
function isEmbeddedName(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('_')
}
