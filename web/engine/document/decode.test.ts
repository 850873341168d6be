import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from './decode.ts'

function decode(...bytes: readonly number[]) {
  return decodeText('blueprint', new Uint8Array(bytes))
}

test('UTF-8 is read, and a byte order mark stays in the text', () => {
  expect(decode(0x61, 0xc3, 0xa9)).toEqual({ ok: true, text: 'aé', encoding: 'utf-8' })
  expect(decode(0xef, 0xbb, 0xbf, 0x61)).toMatchObject({ text: '\ufeffa' })
})

test('UTF-16 is read when a byte order mark says so', () => {
  expect(decode(0xff, 0xfe, 0x61, 0)).toMatchObject({ text: '\ufeffa', encoding: 'utf-16le' })
  expect(decode(0xfe, 0xff, 0, 0x61)).toMatchObject({ text: '\ufeffa', encoding: 'utf-16be' })
})

test.each([
  ['a byte of no character', [0x61, 0xff, 0x62], 1],
  ['a lone second byte', [0x61, 0x62, 0x80], 2],
  ['a character written too long', [0x61, 0xc0, 0x80], 1],
  ['half a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 1],
  ['a character cut off', [0xc3, 0xa9, 0xe2, 0x82], 2],
  ['an odd byte of UTF-16', [0xff, 0xfe, 0x61, 0, 0x62], 4],
  ['half a pair of UTF-16', [0xff, 0xfe, 0x61, 0, 0x00, 0xd8, 0x62, 0], 4],
])('%s is a finding with its offset', (_, bytes, offset) => {
  const decoded = decode(...bytes)
  expect(!decoded.ok && decoded.diagnostic).toMatchObject({
    code: 'yaml-encoding',
    args: { offset },
  })
})

test('whatever text is written as UTF-8 comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeText('blueprint', new TextEncoder().encode(text))).toMatchObject({ text })
    }),
    { numRuns: 300, seed: 3 },
  )
})
