import { expect, test } from 'vitest'
import { findNfcSource } from './nfc-source.ts'
import { toNfc } from './to-nfc.ts'

test('an offset after normalization leads to the same character before it', () => {
  const text = 'cafe\u0301 $(vars.a) \u00e9\u0323x e\u0301'
  const normal = toNfc(text)
  expect(findNfcSource(text, normal.indexOf('vars'))).toBe(text.indexOf('vars'))
  expect(findNfcSource(text, normal.indexOf('x'))).toBe(text.indexOf('x'))
  expect(findNfcSource(text, 0)).toBe(0)
  expect(findNfcSource(text, normal.length)).toBe(text.length)
})

test('what was joined has no inside', () => {
  expect(findNfcSource('e\u0301\u0301b', 1)).toBeUndefined()
  expect(findNfcSource('ab', 3)).toBeUndefined()
})
