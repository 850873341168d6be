import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog, Toolkit } from '../engine/index.ts'
import { findToolkitVersion, makeToolkit } from '../engine/modules.ts'
import { UsageError } from './command.ts'
import { readFolder } from './read-folder.ts'

/** The toolkit in a folder: a checkout, or only its `modules/` and `community/modules/`. */
export function readToolkit(path: string, catalog: Catalog): Toolkit {
  if (!isFolder(join(path, 'modules'))) {
    throw new UsageError(`--toolkit ${path}: there is no folder modules, so it is no toolkit`)
  }
  const root = realpathSync(path)
  const version = findVersion(root) ?? 'of unknown version'
  return makeToolkit(version, (folder) => readFolder(join(root, folder), root), catalog)
}

/** The program says it in few files; only where they are missing its modules are asked. */
function findVersion(root: string): string | undefined {
  return (
    findToolkitVersion(read(root, ['pkg/config/config.go', 'cmd/root.go'])) ??
    findToolkitVersion(read(root, versionFiles(root)))
  )
}

function versionFiles(root: string): readonly string[] {
  return listFolders(root, 'modules')
    .flatMap((folder) => listFolders(root, folder))
    .map((folder) => `${folder}/versions.tf`)
}

function listFolders(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((path) => isFolder(join(root, path)))
}

function read(root: string, paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const present = paths.filter((path) => existsSync(join(root, path)))
  return new Map(present.map((path) => [path, readFileSync(join(root, path))]))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
