import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readZip } from './read-zip.ts'
import { formatZipProblem, type ZipProblem } from './zip-problem.ts'

const text = 'variable "a" {}\n'
const plain = zipSync({ 'mod/main.tf': strToU8(text), 'mod/sub/': new Uint8Array() })

function refusal(bytes: Uint8Array): ZipProblem['kind'] | undefined {
  const read = readZip(bytes)
  return read.kind === 'refused' ? read.problem.kind : undefined
}

/** The archive with bytes changed: `at` counts from the `nth` header of a signature. */
function patch(
  bytes: Uint8Array,
  signature: number,
  changes: readonly (readonly [at: number, width: 1 | 2 | 4, value: number])[],
): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  let header = 0
  while (view.getUint32(header, true) !== signature) header++
  for (const [at, width, value] of changes) {
    if (width === 1) view.setUint8(header + at, value)
    else if (width === 2) view.setUint16(header + at, value, true)
    else view.setUint32(header + at, value, true)
  }
  return copy
}

const local = 0x04034b50
const listed = 0x02014b50
const end = 0x06054b50

test('the files of an archive are read by path, folders have no entry', () => {
  const read = readZip(plain)
  if (read.kind === 'refused') throw new Error(formatZipProblem(read.problem))
  expect([...read.files.keys()]).toEqual(['mod/main.tf'])
  expect(new TextDecoder().decode(read.files.get('mod/main.tf'))).toBe(text)
})

test('files that are not wanted are left packed, however large', () => {
  const bytes = zipSync({ 'a.tf': strToU8(text), zeros: new Uint8Array(6 * 1024 * 1024) })
  expect(refusal(bytes)).toBe('file-size')
  const read = readZip(bytes, (path) => path.endsWith('.tf'))
  expect(read.kind === 'files' && [...read.files.keys()]).toEqual(['a.tf'])
})

test('a comment at the end is no part of the list', () => {
  const comment = strToU8('0123456789')
  const bytes = patch(Uint8Array.from([...plain, ...comment]), end, [[20, 2, comment.length]])
  expect(refusal(bytes)).toBeUndefined()
})

const names = [
  ['../x', 'name'],
  ['a/../../x', 'name'],
  ['/abs', 'name'],
  ['C:/x', 'name'],
  ['a\\..\\b', 'name'],
  ['a\u0000b', 'name'],
  ['a\nb', 'name'],
  ['a//b', 'name'],
  ['./a', 'name'],
  ['a/__proto__/b', 'name'],
  [`${'d/'.repeat(32)}f`, 'depth'],
] as const

test.each(names)('an entry named %j refuses the archive', (name, why) => {
  expect(refusal(zipSync({ [name]: strToU8('x') }))).toBe(why)
})

const hostile: readonly (readonly [string, ZipProblem['kind'], () => Uint8Array])[] = [
  ['no archive', 'no-zip', () => strToU8('variable')],
  ['cut short', 'no-zip', () => plain.slice(0, -3)],
  ['data in front', 'ambiguous', () => Uint8Array.from([1, 2, 3, ...plain])],
  ['data behind', 'no-zip', () => Uint8Array.from([...plain, 1, 2, 3])],
  ['two files of one name', 'twice', () => renamed('b.tf', 'a.tf')],
  [
    'one file under two spellings',
    'twice',
    () => zipSync({ '\u00e9': strToU8('x'), 'e\u0301': strToU8('y') }),
  ],
  ['a file that is a folder too', 'twice', () => zipSync({ a: strToU8('x'), 'a/b': strToU8('y') })],
  ['encrypted', 'encrypted', () => patch(plain, listed, [[8, 2, 1]])],
  ['another packing', 'method', () => patch(plain, listed, [[10, 2, 12]])],
  [
    'a device',
    'special-file',
    () =>
      patch(plain, listed, [
        [5, 1, 3],
        [40, 2, 0o020644],
      ]),
  ],
  ['zip64', 'zip64', () => patch(plain, end, [[16, 4, 0xffffffff]])],
  ['another name in its own header', 'ambiguous', () => patch(plain, local, [[30, 1, 0x6e]])],
  ['another size in its own header', 'ambiguous', () => patch(plain, local, [[22, 4, 3]])],
  [
    'a wrong checksum',
    'damaged',
    () => patch(patch(plain, listed, [[16, 4, 7]]), local, [[14, 4, 7]]),
  ],
  [
    'a size that is not so',
    'damaged',
    () => patch(patch(plain, listed, [[24, 4, 9]]), local, [[22, 4, 9]]),
  ],
  ['a bomb', 'ratio', () => zipSync({ zeros: new Uint8Array(4 * 1024 * 1024) })],
  ['a bomb that says it is small', 'file-size', () => lying(200 * 1024 * 1024)],
  ['too many files', 'entries', () => many(5001)],
]

test.each(hostile)('%s: the archive is refused as %s', (_, why, make) => {
  expect(refusal(make())).toBe(why)
})

test('links are told and not followed', () => {
  const bytes = zipSync({ link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] })
  expect(readZip(bytes)).toMatchObject({ kind: 'files', links: ['link'], files: new Map() })
})

test('a refusal names the file without the bytes that a terminal would obey', () => {
  expect(formatZipProblem({ kind: 'name', entry: '../\u001b[2J' })).toMatch(/\(\.\.\/\uFFFD\[2J\)$/)
})

/** An archive of two files, the second one renamed to the name of the first. */
function renamed(from: string, to: string): Uint8Array {
  const bytes = zipSync({ [to]: strToU8('x'), [from]: strToU8('y') })
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return Uint8Array.from(text.replaceAll(from, to), (character) => character.charCodeAt(0))
}

/** Zeros that say they are ten bytes: only unpacking shows it. */
function lying(size: number): Uint8Array {
  const bytes = zipSync({ zeros: new Uint8Array(size) }, { level: 9 })
  return patch(patch(bytes, listed, [[24, 4, 10]]), local, [[22, 4, 10]])
}

function many(count: number): Uint8Array {
  const files = Array.from({ length: count }, (_, index) => [`f${index}`, new Uint8Array()])
  return zipSync(Object.fromEntries(files))
}
