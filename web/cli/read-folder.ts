import {
  type Dirent,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { FoundFolder } from '../engine/index.ts'
import { fileFault } from './file-fault.ts'

/** As for zips: what goes beyond is no module but a slip, or meant to do harm. */
const limits = {
  files: 5_000,
  depth: 32,
  fileBytes: 5 * 1024 * 1024,
  allBytes: 50 * 1024 * 1024,
}

/** What tools leave in module folders; it never belongs to a module, and may be huge. */
export const passedOver: ReadonlySet<string> = new Set(['.git', '.terraform', 'node_modules'])

/**
 * Every file of a folder on disk. Links are followed to files in the folder or below `bounds`, so
 * that a folder from elsewhere cannot bring this machine's other files into a deployment; all other
 * links are left out. The path itself must not lead out of `bounds` by a link either.
 */
export function readFolder(path: string, bounds: string): FoundFolder {
  const stat = findStat(path)
  if (stat === undefined) return { kind: 'missing' }
  if (!stat.isDirectory()) return unreadable('not-a-folder')
  const root = realpathSync(path)
  const outer = realpathSync(bounds)
  // A path that names a place outside means it; one that gets there by a link does not.
  if (isInside(path, bounds) && !isInside(root, outer)) return unreadable('link-out')
  const [files, executable, leftOut] = [new Map(), new Set<string>(), []]
  const reading: Reading = { roots: [root, outer], files, executable, leftOut, bytes: 0 }
  try {
    return readInto(root, '', reading)
      ? { kind: 'folder', files, executable, leftOut }
      : unreadable('too-large')
  } catch (error) {
    throw fileFault(path, error)
  }
}

/** Undefined for a path that leads nowhere, also one that no file system would take. */
export function findStat(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

type Reading = {
  readonly roots: readonly string[]
  readonly files: Map<string, Uint8Array>
  readonly executable: Set<string>
  readonly leftOut: string[]
  bytes: number
}

/** False when a limit is crossed: then the reading is of no use. */
function readInto(folder: string, prefix: string, reading: Reading): boolean {
  if (prefix.split('/').length > limits.depth) return false
  return readdirSync(folder, { withFileTypes: true }).every((entry) => {
    const path = `${prefix}${entry.name}`
    if (passedOver.has(entry.name)) return true
    const place = join(folder, entry.name)
    if (entry.isDirectory()) return readInto(place, `${path}/`, reading)
    const file = fileAt(entry, place, reading)
    if (file !== undefined) return takeFile(file, path, reading)
    reading.leftOut.push(path)
    return true
  })
}

/** Where the file's bytes are; undefined for links that are not followed, and for no files. */
function fileAt(entry: Dirent, place: string, { roots }: Reading): string | undefined {
  if (entry.isFile()) return place
  if (!entry.isSymbolicLink()) return undefined
  if (statSync(place, { throwIfNoEntry: false })?.isFile() !== true) return undefined
  const target = realpathSync(place)
  return roots.some((root) => isInside(target, root)) ? target : undefined
}

function takeFile(file: string, path: string, reading: Reading): boolean {
  const { size, mode } = lstatSync(file)
  reading.bytes += size
  const isTooMuch =
    size > limits.fileBytes || reading.bytes > limits.allBytes || reading.files.size >= limits.files
  if (isTooMuch) return false
  reading.files.set(path, readFileSync(file))
  if (isExecutable(mode)) reading.executable.add(path)
  return true
}

/** Whether its owner may run a file of this mode. */
export function isExecutable(mode: number): boolean {
  return (mode & 0o100) !== 0
}

/** Whether a path lies below a folder, or is it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function unreadable(kind: 'not-a-folder' | 'link-out' | 'too-large'): FoundFolder {
  return { kind: 'unreadable', problem: { fault: { kind }, file: undefined, line: undefined } }
}
