import { expect, test } from 'vitest'
import { labelOfPaste, tellCopies } from './tell-copies.ts'

test('who pastes or duplicates hears the ids that came of it, and of many their number', () => {
  expect(tellCopies('Pasted', ['vm2'])).toBe('Pasted vm2')
  expect(tellCopies('Duplicated as', ['vm2', 'net2', 'fs2'])).toBe(
    'Duplicated as vm2, net2 and fs2',
  )
  const many = ['a', 'b', 'c', 'd']
  expect(tellCopies('Pasted', many)).toBe('Pasted 4 modules')
  expect(tellCopies('Duplicated as', many)).toBe('Duplicated 4 modules')
  expect(tellCopies('Pasted', [])).toBeUndefined()
})

test('the step of a paste is called by the names that came of it, cut short', () => {
  expect(labelOfPaste(['net2', 'homefs'])).toBe('Paste net2, homefs')
  expect(labelOfPaste(['a', 'b', 'c', 'd', 'e'])).toBe('Paste a, b, c and 2 more')
  expect(labelOfPaste([])).toBeUndefined()
})
