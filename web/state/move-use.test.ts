import { expect, test } from 'vitest'
import { makeUse } from '../testing/make-graph.ts'
import { moveInUse, placeInUse } from './move-use.ts'

const uses = [makeUse('vm', 'a'), makeUse('other', 'a'), makeUse('vm', 'b'), makeUse('vm', 'c')]
const edge = (used: string) => ({ consumer: 'vm', used })

test('the place counts what the same consumer uses', () => {
  expect(placeInUse(uses, edge('b'))).toEqual({ index: 1, count: 3 })
  expect(placeInUse(uses, edge('gone'))).toBeUndefined()
})

test('an item moves by one, and not beyond the ends', () => {
  const place = (used: string, by: 1 | -1) => {
    const intent = moveInUse(uses, edge(used), by)
    return intent?.kind === 'reorder-use' ? intent.place : undefined
  }
  expect(place('b', -1)).toBe(0)
  // Places count the items of today, the moved one too.
  expect(place('b', 1)).toBe(3)
  expect(place('a', -1)).toBeUndefined()
  expect(place('c', 1)).toBeUndefined()
  expect(place('gone', 1)).toBeUndefined()
})
