import { packageIdentity, readModuleSource, splitPackage } from '../blueprint/module-source.ts'
import { configurationFiles } from '../catalog/configuration-files.ts'
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
  const packages = [...folders.remotes].map(([address, find]) => ({ ...placeOf(address), find }))
  const found = new Map<string, GivenModule | undefined>()
  return (source, kind) => {
    const key = `${kind} ${source}`
    if (!found.has(key)) {
      const folder =
        readModuleSource(source).kind === 'local'
          ? folders.local(cleanPath(source))
          : findRemote(source, packages)
      found.set(key, folder && readGiven(folder, source, kind))
    }
    return found.get(key)
  }
}

type Place = { readonly identity: string; readonly folder: string }

function placeOf(source: string): Place {
  const { address, folder } = splitPackage(source)
  return { identity: packageIdentity(address), folder }
}

/** The package that says most about the source: of a repository or of a folder in it. */
function findRemote(
  source: string,
  packages: readonly (Place & { readonly find: GivenPackage })[],
): FoundFolder | undefined {
  const { identity, folder } = placeOf(source)
  const [nearest] = packages
    .filter((one) => one.identity === identity && isWithin(folder, one.folder))
    .sort((a, b) => b.folder.length - a.folder.length)
  return nearest?.find(folder.slice(nearest.folder.length).replace(/^\//, ''))
}

function isWithin(folder: string, outer: string): boolean {
  return outer === '' || folder === outer || folder.startsWith(`${outer}/`)
}

/** The facts of a module whose folder is at hand, known by its source as written. */
export function readGiven(found: FoundFolder, source: string, kind: ModuleKind): GivenModule {
  if (found.kind !== 'folder') return found
  const { toolkitPath, name } = readModuleSource(source)
  const { kind: _, ...given } = found
  const { files, leftOut } = given
  const lost = configurationFiles(new Map(leftOut.map((path) => [path, ''])), kind)[0]
  if (lost !== undefined) {
    const problem = { fault: { kind: 'link-out' }, file: lost.path, line: undefined } as const
    return { kind: 'unreadable', problem }
  }
  const read = readModule(files, { path: toolkitPath ?? source, name, kind })
  return read.kind === 'known' ? { ...read, files: given } : read
}
