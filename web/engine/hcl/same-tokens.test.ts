import { expect, test } from 'vitest'
import { haveSameTokens } from './same-tokens.ts'

test('blanks between tokens do not matter', () => {
  expect(haveSameTokens('[ a,1 +2 ]', '[a, 1+2]')).toBe(true)
})

test('blanks inside a string do, and so do those that part two words', () => {
  expect(haveSameTokens('"a b"', '"ab"')).toBe(false)
  expect(haveSameTokens('a -b', 'a-b')).toBe(false)
  expect(haveSameTokens('a', 'a.b')).toBe(false)
})
