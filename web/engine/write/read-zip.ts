import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'
import { readZipDirectory, type ZipEntry, ZipRefusal } from './zip-directory.ts'
import { zipLimits } from './zip-limits.ts'
import type { ZipProblem } from './zip-problem.ts'

export type ReadZip =
  | {
      readonly kind: 'files'
      /** By path, with `/`; in the order of the archive. */
      readonly files: ReadonlyMap<string, Uint8Array>
      readonly executable: ReadonlySet<string>
      /** Paths of links: they are never followed. */
      readonly links: readonly string[]
    }
  | { readonly kind: 'refused'; readonly problem: ZipProblem }

/**
 * The files of a zip archive, unpacked in memory within `zipLimits`. Real lengths and checksums
 * count, not those that the archive claims; the first breach refuses the whole. Files for which
 * `isWanted` is false are not unpacked, but their names are judged too. Nested archives are files.
 */
export function readZip(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean = () => true,
): ReadZip {
  try {
    const entries = readZipDirectory(bytes)
    checkNames(entries)
    const wanted = entries.filter(({ kind, path }) => kind !== 'folder' && isWanted(path))
    const files = wanted.filter(({ kind }) => kind === 'file')
    return {
      kind: 'files',
      files: unpackAll(files),
      executable: new Set(files.filter(({ executable }) => executable).map(({ path }) => path)),
      links: wanted.filter(({ kind }) => kind === 'link').map(({ path }) => path),
    }
  } catch (error) {
    if (error instanceof ZipRefusal) return { kind: 'refused', problem: error.problem }
    throw error
  }
}

/** Relative paths that lead down only, none twice, and none that is a file and a folder at once. */
function checkNames(entries: readonly ZipEntry[]): void {
  const names = new Set<string>()
  const folders = new Set<string>()
  for (const { path, kind } of entries) {
    const segments = path.normalize('NFC').split('/')
    if (!segments.every(isSafeSegment)) throw new ZipRefusal('name', path)
    if (segments.length > zipLimits.depth) throw new ZipRefusal('depth', path)
    const name = segments.join('/')
    if (names.has(name)) throw new ZipRefusal('twice', path)
    names.add(name)
    const ends = segments.map((_, index) => segments.slice(0, index + 1).join('/'))
    for (const end of kind === 'folder' ? ends : ends.slice(0, -1)) folders.add(end)
  }
  for (const { path, kind } of entries) {
    if (kind !== 'folder' && folders.has(path.normalize('NFC'))) throw new ZipRefusal('twice', path)
  }
}

function isSafeSegment(segment: string): boolean {
  const isWayUp = segment === '' || segment === '.' || segment === '..'
  return !isWayUp && segment !== '__proto__' && !/[\\:\p{Cc}]/u.test(segment)
}

function unpackAll(entries: readonly ZipEntry[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  let total = 0
  for (const entry of entries) {
    const content = unpack(entry, zipLimits.total - total)
    total += content.length
    files.set(entry.path, content)
  }
  return files
}

/** So little at once that what it unpacks to can be held. */
const CHUNK = 4096
/** Small files of one character pack better than any limit would allow. */
const RATIO_FROM = 64 * 1024

function unpack({ path, packed, size, crc, isDeflated }: ZipEntry, room: number): Uint8Array {
  if (size > zipLimits.file) throw new ZipRefusal('file-size', path)
  if (size > room) throw new ZipRefusal('total-size', path)
  const content = isDeflated ? inflate(packed, path, room) : packed.slice()
  if (content.length !== size || crc32(content) !== crc) throw new ZipRefusal('damaged', path)
  return content
}

function inflate(packed: Uint8Array, path: string, room: number): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const inflating = new Inflate((part) => {
    length += part.length
    if (length > zipLimits.file) throw new ZipRefusal('file-size', path)
    if (length > room) throw new ZipRefusal('total-size', path)
    const isBomb = length > RATIO_FROM && length > packed.length * zipLimits.ratio
    if (isBomb) throw new ZipRefusal('ratio', path)
    parts.push(part)
  })
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      inflating.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
    }
  } catch (error) {
    if (error instanceof ZipRefusal) throw error
    throw new ZipRefusal('damaged', path)
  }
  return join(parts, length)
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
