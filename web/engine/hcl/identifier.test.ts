import { expect, test } from 'vitest'
import { isIdentifier } from './identifier.ts'

test.each(['a', '_', 'a-b', 'a1-', 'é', 'ä_Ö', '日本', 'x·', 'for'])('%s is a name', (text) => {
  expect(isIdentifier(text)).toBe(true)
})

test.each(['', '-a', '1a', 'a.b', 'a b', ' a', 'a\n', 'a"', '€', 'a\u200b', '·x'])(
  '%j is no name',
  (text) => {
    expect(isIdentifier(text)).toBe(false)
  },
)

test('letters younger than Unicode 9 are no letters to HCL', () => {
  expect(isIdentifier('\u{10d00}')).toBe(false)
  expect(isIdentifier('\u{1e900}')).toBe(true)
})
