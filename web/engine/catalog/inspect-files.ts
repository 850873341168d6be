import type { ModuleFolder } from './module-folder.ts'
import { readTree, type TreeModule } from './read-tree.ts'
import { findToolkitVersion } from './toolkit-version.ts'

/** What lies in a folder or zip that somebody gave. */
export type InspectedFiles = {
  /** That of the one folder that holds everything, or the name given. */
  readonly name: string
  /** Without that one folder. */
  readonly files: ModuleFolder
  readonly modules: readonly TreeModule[]
  /** They are a checkout of the toolkit, at this version. */
  readonly toolkitVersion: string | undefined
}

/**
 * Looks through given files for modules. `name` is that of the folder or zip; a zip's ending is
 * dropped, and so is a folder around everything, as archives of repositories have one. Modules of a
 * checkout of the toolkit are not read: there are many, and `readToolkit` does it step by step.
 */
export function inspectFiles(name: string, given: ModuleFolder): InspectedFiles {
  // The folder `modules` of a toolkit is part of its modules' paths.
  const isToolkit = findToolkitVersion(given) !== undefined
  const outer = isToolkit ? undefined : findOuterFolder(given)
  const files = outer === undefined ? given : withoutFolder(given, outer)
  const toolkitVersion = findToolkitVersion(files)
  return {
    name: outer ?? name.replace(/\.zip$/i, ''),
    files,
    modules: toolkitVersion === undefined ? [...readTree(files)] : [],
    toolkitVersion,
  }
}

/** What zips made on a Mac hold besides. */
function isBallast(path: string): boolean {
  return path.startsWith('__MACOSX/')
}

function findOuterFolder(files: ModuleFolder): string | undefined {
  const paths = [...files.keys()].filter((path) => !isBallast(path))
  const slash = paths[0]?.indexOf('/') ?? -1
  const outer = paths[0]?.slice(0, slash) ?? ''
  return slash > 0 && paths.every((path) => path.startsWith(`${outer}/`)) ? outer : undefined
}

function withoutFolder(files: ModuleFolder, outer: string): ModuleFolder {
  const inside = [...files].filter(([path]) => !isBallast(path))
  return new Map(inside.map(([path, content]) => [path.slice(outer.length + 1), content]))
}
