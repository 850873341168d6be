import { expect, test } from 'vitest'
import { cleanPath } from './clean-path.ts'

test.each([
  ['./mods/x', 'mods/x'],
  ['mods//x/', 'mods/x'],
  ['../a/../../b', '../../b'],
  ['/../a/./b', '/a/b'],
  ['a/..', '.'],
  ['', '.'],
  ['/', '/'],
])('%j is %j', (path, clean) => {
  expect(cleanPath(path)).toBe(clean)
})
