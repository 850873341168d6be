import type { GeneratedFile } from './generated-file.ts'

const SEGMENT = /^[^\\:/\p{Cc}]+$/u
/** In characters; some disks and archive tools take no more. */
export const LONGEST_PATH = 200

/**
 * Asserts what the name checks before it promise: relative paths, no way out of the folder, no two
 * files of one name. A breach is our bug, so it throws.
 */
export function assertSafePaths(files: readonly GeneratedFile[]): void {
  const seen = new Set<string>()
  for (const { path } of files) {
    const name = path.normalize('NFC')
    if (!isSafePath(path) || seen.has(name))
      throw new Error(`unsafe or repeated path in the export: ${path}`)
    seen.add(name)
  }
}

/** A relative path that leads down only, and that every machine can hold. */
export function isSafePath(path: string): boolean {
  return (
    path.length <= LONGEST_PATH &&
    path.split('/').every((segment) => segment !== '.' && segment !== '..' && SEGMENT.test(segment))
  )
}
