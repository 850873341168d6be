import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ModuleFolder } from '../engine/catalog/module-folder.ts'

/** Every file of a folder of the reference data, as the engine takes module folders. */
export function readModuleFolder(path: string): ModuleFolder {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()
  return new Map(
    files
      .filter((file) => statSync(join(path, file)).isFile())
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(path, file))]),
  )
}

/** The folders that have files right inside them, by their paths below the given one. */
export function listFolders(path: string): readonly string[] {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true })
  const folders = files.filter((file) => file.isFile()).map((file) => file.parentPath)
  return [...new Set(folders)].sort().map((folder) => folder.slice(path.length + 1))
}
