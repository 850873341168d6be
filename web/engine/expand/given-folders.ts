import { packageIdentity, readModuleSource, splitPackage } from '../blueprint/module-source.ts'
import type { ModuleKind } from '../catalog/model.ts'
import type { ModuleProblem } from '../catalog/module-folder.ts'
import { readModule } from '../catalog/read-module.ts'
import { cleanPath } from '../text/clean-path.ts'
import type { GivenFiles, GivenModule, GivenModules } from './module-facts.ts'

/** What lies at a path. */
export type FoundFolder =
  | ({ readonly kind: 'folder' } & GivenFiles)
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly problem: ModuleProblem }

/**
 * Where the files of modules lie. These are functions because the command line reads a folder only
 * when it is asked for; the same path gives the same answer as long as an analysis runs.
 */
export type GivenFolders = {
  /** By a cleaned path from the working folder: `mods/x`, `../x`, `/x`. Undefined: never given. */
  readonly local: (path: string) => FoundFolder | undefined
  /** By address: an exact remote source, or a repository at a ref. */
  readonly remotes: ReadonlyMap<string, GivenPackage>
}

/** A folder in it, by a cleaned path; the package's own folder when that is empty. */
export type GivenPackage = (folder: string) => FoundFolder

/** Finds modules among given folders; each is read once, however often it is asked for. */
export function makeGivenModules(folders: GivenFolders): GivenModules {
  const packages = new Map(
    [...folders.remotes].map(([address, given]) => [packageIdentity(address), given]),
  )
  const found = new Map<string, GivenModule | undefined>()
  return (source, kind) => {
    const key = `${kind} ${source}`
    if (!found.has(key))
      found.set(key, toModule(findFolder(source, folders, packages), source, kind))
    return found.get(key)
  }
}

function findFolder(
  source: string,
  { local, remotes }: GivenFolders,
  packages: ReadonlyMap<string, GivenPackage>,
): FoundFolder | undefined {
  if (readModuleSource(source).kind === 'local') return local(cleanPath(source))
  const exact = remotes.get(source)
  if (exact !== undefined) return exact('')
  const { address, folder } = splitPackage(source)
  return packages.get(packageIdentity(address))?.(folder)
}

function toModule(
  found: FoundFolder | undefined,
  source: string,
  kind: ModuleKind,
): GivenModule | undefined {
  if (found?.kind !== 'folder') return found
  const { toolkitPath, name } = readModuleSource(source)
  const { files, leftOut } = found
  const read = readModule(files, { path: toolkitPath ?? source, name, kind })
  return read.kind === 'known' ? { ...read, files: { files, leftOut } } : read
}
