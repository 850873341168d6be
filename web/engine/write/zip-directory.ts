import { zipLimits } from './zip-limits.ts'
import type { ZipProblem } from './zip-problem.ts'

/** A file of an archive, before it is unpacked. */
export type ZipEntry = {
  readonly path: string
  readonly kind: 'file' | 'folder' | 'link'
  readonly executable: boolean
  readonly isDeflated: boolean
  readonly crc: number
  /** In bytes, as the archive says. */
  readonly size: number
  /** Where the packed bytes are. */
  readonly packed: Uint8Array
}

/** A refusal on its way out of the reading; `readZip` turns it into data. */
export class ZipRefusal extends Error {
  readonly problem: ZipProblem

  constructor(kind: ZipProblem['kind'], entry?: string) {
    super(kind)
    this.problem = { kind, entry }
  }
}

const END = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const END_LENGTH = 22
const LISTED_LENGTH = 46
const LOCAL_LENGTH = 30
const UNIX = 3
/** Bits 0, 6 and 13: encrypted, strongly, with masked headers. */
const ENCRYPTED = 0x2041
/** Bit 3: sizes stand behind the data. */
const HAS_DESCRIPTOR = 8
const FULL = 0xffffffff

type Listed = Omit<ZipEntry, 'packed'> & {
  /** As written, so with `/` at the end of a folder. */
  readonly name: string
  readonly flags: number
  readonly packedSize: number
  /** Where its own header is. */
  readonly at: number
}

/**
 * The entries of a zip archive by its list of them. Whatever can be read in more than one way is
 * refused, and each entry's own header must agree with the list: other programs would see other
 * files (`APPNOTE.TXT` 4.3). Nothing is unpacked yet, and names are not judged.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length > zipLimits.archive) throw new ZipRefusal('archive-size')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const { start, end, count } = findList(view)
    const listed = readList(bytes, view, { start, end, count })
    return locateData(bytes, view, listed, start)
  } catch (error) {
    // What a view throws when it is read beyond its end.
    if (error instanceof RangeError) throw new ZipRefusal('no-zip')
    throw error
  }
}

type List = { readonly start: number; readonly end: number; readonly count: number }

/** By the end record: the last thing in the archive, behind which only its comment may come. */
function findList(view: DataView): List {
  const last = view.byteLength - END_LENGTH
  const found: number[] = []
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    const isEnd = view.getUint32(at, true) === END && at + view.getUint16(at + 20, true) === last
    if (isEnd) found.push(at)
  }
  const [end, another] = found
  if (end === undefined) throw new ZipRefusal('no-zip')
  if (another !== undefined) throw new ZipRefusal('ambiguous')
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || size === FULL || start === FULL) throw new ZipRefusal('zip64')
  if (count > zipLimits.entries) throw new ZipRefusal('entries')
  const isWhole = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count
  if (!isWhole || start + size !== end) throw new ZipRefusal('ambiguous')
  return { start, end, count }
}

function readList(bytes: Uint8Array, view: DataView, list: List): readonly Listed[] {
  const listed: Listed[] = []
  let at = list.start
  for (let index = 0; index < list.count; index++) {
    if (view.getUint32(at, true) !== LISTED) throw new ZipRefusal('ambiguous')
    listed.push(readListed(bytes, view, at))
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    at += lengths.reduce((sum, length) => sum + length, LISTED_LENGTH)
  }
  if (at !== list.end) throw new ZipRefusal('ambiguous')
  return listed
}

function readListed(bytes: Uint8Array, view: DataView, at: number): Listed {
  const name = readName(bytes, at + LISTED_LENGTH, view.getUint16(at + 28, true))
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const mode = view.getUint8(at + 5) === UNIX ? view.getUint16(at + 40, true) : 0
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  if ([packedSize, size, local].includes(FULL)) throw new ZipRefusal('zip64', name)
  if ((flags & ENCRYPTED) !== 0) throw new ZipRefusal('encrypted', name)
  if (method !== 0 && method !== 8) throw new ZipRefusal('method', name)
  return {
    name,
    path: name.replace(/\/$/, ''),
    kind: kindOf(name, mode),
    executable: (mode & 0o111) !== 0,
    isDeflated: method === 8,
    crc: view.getUint32(at + 16, true),
    flags,
    size,
    packedSize,
    at: local,
  }
}

/** By the file type bits of a Unix mode, when there are any. */
function kindOf(name: string, mode: number): ZipEntry['kind'] {
  switch (mode & 0o170000) {
    case 0o120000:
      return 'link'
    case 0:
    case 0o040000:
    case 0o100000:
      return name.endsWith('/') ? 'folder' : 'file'
    default:
      throw new ZipRefusal('special-file', name)
  }
}

function readName(bytes: Uint8Array, at: number, length: number): string {
  const name = bytes.subarray(at, at + length)
  if (name.length !== length) throw new ZipRefusal('no-zip')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name)
  } catch {
    // Names in a code page of old times, which nothing tells apart.
    throw new ZipRefusal('name')
  }
}

/** Headers and data lie one behind the other and fill the archive up to the list. */
function locateData(
  bytes: Uint8Array,
  view: DataView,
  listed: readonly Listed[],
  end: number,
): readonly ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  for (const entry of listed.toSorted((a, b) => a.at - b.at)) {
    if (entry.at !== at) throw new ZipRefusal('ambiguous', entry.name)
    const start = dataStart(bytes, view, entry)
    const packed = bytes.subarray(start, start + entry.packedSize)
    at = start + entry.packedSize + descriptorLength(view, entry, start + entry.packedSize)
    if (at > end) throw new ZipRefusal('ambiguous', entry.name)
    const { path, kind, executable, isDeflated, crc, size } = entry
    entries.push({ path, kind, executable, isDeflated, crc, size, packed })
  }
  if (at !== end) throw new ZipRefusal('ambiguous')
  return entries
}

function dataStart(bytes: Uint8Array, view: DataView, entry: Listed): number {
  const { at, name, flags, crc, packedSize, size } = entry
  const nameLength = view.getUint16(at + 26, true)
  const isSame =
    view.getUint32(at, true) === LOCAL &&
    readName(bytes, at + LOCAL_LENGTH, nameLength) === name &&
    view.getUint16(at + 8, true) === (entry.isDeflated ? 8 : 0)
  const own = [14, 18, 22].map((field) => view.getUint32(at + field, true))
  const isOpen = (flags & HAS_DESCRIPTOR) !== 0 && own.every((value) => value === 0)
  const agrees = isOpen || [crc, packedSize, size].every((value, index) => value === own[index])
  if (!isSame || !agrees) throw new ZipRefusal('ambiguous', name)
  return at + LOCAL_LENGTH + nameLength + view.getUint16(at + 28, true)
}

/** The signature in front of a descriptor may be missing. */
function descriptorLength(view: DataView, { flags }: Listed, at: number): number {
  if ((flags & HAS_DESCRIPTOR) === 0) return 0
  return view.getUint32(at, true) === DESCRIPTOR ? 16 : 12
}
