import { decodeFile } from './decode-file.ts'
import type { ModuleFolder } from './module-folder.ts'

/** Where a checkout says its version: in the source of its program, then and now. */
const SOURCES: readonly (readonly [file: string, pattern: RegExp])[] = [
  ['pkg/config/config.go', /latestToolkitVersion\s*=\s*"(v\d+\.\d+\.\d+)"/],
  ['cmd/root.go', /\bVersion:\s*"(v\d+\.\d+\.\d+)"/],
]

/** What its modules tell Google's API of themselves. */
const MODULE_NAME = /module_name\s*=\s*"[^"]*toolkit:[^"]*\/(v\d+\.\d+\.\d+)"/

/** Whether a path is of use to `findToolkitVersion`. */
export function tellsToolkitVersion(path: string): boolean {
  return SOURCES.some(([file]) => file === path) || isVersionsFile(path)
}

/**
 * The version of a toolkit's checkout, by its files: `v1.95.0`. Undefined when they are none, or do
 * not say it.
 */
export function findToolkitVersion(files: ModuleFolder): string | undefined {
  for (const [file, pattern] of SOURCES) {
    const found = search(files.get(file), pattern)
    if (found !== undefined) return found
  }
  for (const [path, content] of files) {
    const found = isVersionsFile(path) ? search(content, MODULE_NAME) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function isVersionsFile(path: string): boolean {
  return /^(?:community\/)?modules\/[^/]+\/[^/]+\/versions\.tf$/.test(path)
}

function search(content: string | Uint8Array | undefined, pattern: RegExp): string | undefined {
  return content === undefined ? undefined : pattern.exec(decodeFile(content) ?? '')?.[1]
}
