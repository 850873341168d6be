import { expect, test } from 'vitest'
import { tellCopies } from './tell-copies.ts'

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
