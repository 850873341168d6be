import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareBytes } from './byte-order.ts'

test('a character beyond U+FFFF comes after every other', () => {
  expect(['\u{10000}', '\uffee', 'a'].sort(compareBytes)).toEqual(['a', '\uffee', '\u{10000}'])
})

test('the order is that of the UTF-8 bytes', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
    { seed: 7 },
  )
})
