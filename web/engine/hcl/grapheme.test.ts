import { expect, test } from 'vitest'
import { countGraphemes, graphemeEnd } from './grapheme.ts'

test.each([
  ['', 0],
  ['abc', 3],
  ['\r\n\n\r', 3],
  ['e\u0301e', 2],
  ['👩‍👩‍👧👍🏽', 2],
  ['🇩🇪🇫🇷🇮', 3],
  ['한글', 2],
  ['\u1112\u1161\u11ab', 1],
  ['நி', 1],
  ['\u0600a', 1],
  ['a\u200db', 2],
  ['\u200e\u0301', 2],
])('%j has %i characters', (text, count) => {
  expect(countGraphemes(text)).toBe(count)
})

test('a character ends where the next one begins', () => {
  expect(graphemeEnd('ae\u0301b', 1)).toBe(3)
  expect(graphemeEnd('a', 1)).toBe(1)
})
