import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalog, makeToolkit, type Toolkit } from '../engine/index.ts'
import { UsageError } from './command.ts'
import { readFolder } from './read-folder.ts'

/** Where a checkout says its version: in the source of its program, then and now. */
const sources: readonly (readonly [file: string, pattern: RegExp])[] = [
  ['pkg/config/config.go', /latestToolkitVersion\s*=\s*"(v\d+\.\d+\.\d+)"/],
  ['cmd/root.go', /\bVersion:\s*"(v\d+\.\d+\.\d+)"/],
]
/** What the modules tell Google's API of themselves. */
const MODULE_NAME = /module_name\s*=\s*"[^"]*toolkit:[^"]*\/(v\d+\.\d+\.\d+)"/

/** The toolkit in a folder: a checkout, or only its `modules/` and `community/modules/`. */
export function readToolkit(path: string, catalog: Catalog): Toolkit {
  if (!isFolder(join(path, 'modules'))) {
    throw new UsageError(`--toolkit ${path}: there is no folder modules, so it is no toolkit`)
  }
  const root = realpathSync(path)
  const version = findVersion(root) ?? 'of unknown version'
  return makeToolkit(version, (folder) => readFolder(join(root, folder), root), catalog)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function findVersion(root: string): string | undefined {
  for (const [file, pattern] of sources) {
    const found = search(join(root, file), pattern)
    if (found !== undefined) return found
  }
  for (const kind of readdirSync(join(root, 'modules'))) {
    const folder = join(root, 'modules', kind)
    if (!isFolder(folder)) continue
    for (const name of readdirSync(folder)) {
      const found = search(join(folder, name, 'versions.tf'), MODULE_NAME)
      if (found !== undefined) return found
    }
  }
  return undefined
}

function search(file: string, pattern: RegExp): string | undefined {
  return existsSync(file) ? pattern.exec(readFileSync(file, 'utf8'))?.[1] : undefined
}
