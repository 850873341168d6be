import { expect, test } from 'vitest'
import { encodeText, readTextFile } from './text-files.ts'

function fileOf(...bytes: readonly number[]): File {
  return new File([new Uint8Array(bytes)], 'a.yaml')
}

test('a byte order mark stays in the text and goes back with it', async () => {
  const read = await readTextFile(fileOf(0xef, 0xbb, 0xbf, 0x61))
  expect(read).toMatchObject({ kind: 'text', text: '\uFEFFa', encoding: 'utf-8' })
  expect([...encodeText('\uFEFFb', 'utf-8')]).toEqual([0xef, 0xbb, 0xbf, 0x62])
})

test('a text in UTF-16 is written back in UTF-16', async () => {
  for (const [encoding, bytes] of [
    ['utf-16le', [0xff, 0xfe, 0x61, 0, 0x3d, 0xd8, 0, 0xde]],
    ['utf-16be', [0xfe, 0xff, 0, 0x61, 0xd8, 0x3d, 0xde, 0]],
  ] as const) {
    const read = await readTextFile(fileOf(...bytes))
    if (read.kind !== 'text') throw new Error(read.why)
    expect(read.text).toBe('\uFEFFa😀')
    expect([...encodeText(read.text, read.encoding)]).toEqual([...bytes])
    expect(read.encoding).toBe(encoding)
  }
})

test('bytes that are no text are refused', async () => {
  expect(await readTextFile(fileOf(0x61, 0xff))).toEqual({
    kind: 'refused',
    name: 'a.yaml',
    why: 'not-text',
  })
})

test('a file too large to be a blueprint is refused', async () => {
  const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'large.yaml')
  expect(await readTextFile(large)).toMatchObject({ kind: 'refused', why: 'too-large' })
})
