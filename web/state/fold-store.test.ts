import { beforeEach, expect, it } from 'vitest'
import { foldGroup, foldStore, foldsOf, followGroupRename } from './fold-store.ts'

beforeEach(() => {
  foldStore.setState(foldStore.getInitialState(), true)
})

it('folds groups of one document only', () => {
  foldGroup(1, 'primary', true)
  expect([...foldsOf(1)]).toEqual(['primary'])
  expect([...foldsOf(2)]).toEqual([])
})

it('unfolds what was folded', () => {
  foldGroup(1, 'primary', true)
  foldGroup(1, 'cluster', true)
  foldGroup(1, 'primary', false)
  expect([...foldsOf(1)]).toEqual(['cluster'])
})

it('keeps the fold of a group that is renamed, and of none else', () => {
  foldGroup(1, 'primary', true)
  followGroupRename(1, 'primary', 'base')
  followGroupRename(1, 'cluster', 'nodes')
  expect([...foldsOf(1)]).toEqual(['primary', 'base'])
})
