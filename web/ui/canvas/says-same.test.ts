import { expect, test } from 'vitest'
import { saysSame } from './says-same.ts'

const drawn = () => ({
  edges: [{ id: 'a', label: undefined }],
  nodes: new Map([['a', { x: 1, y: Number.NaN }]]),
})

test('another object with the same in it says the same', () => {
  expect(saysSame(drawn(), drawn())).toBe(true)
})

test('another leaf, another key, another order and another kind do not', () => {
  const other = (change: object): boolean => saysSame(drawn(), { ...drawn(), ...change })
  expect(other({ edges: [{ id: 'b', label: undefined }] })).toBe(false)
  expect(other({ edges: [{ id: 'a', label: undefined, shared: 1 }] })).toBe(false)
  expect(other({ nodes: new Map([['b', { x: 1, y: Number.NaN }]]) })).toBe(false)
  expect(other({ nodes: { a: 1 } })).toBe(false)
  expect(
    saysSame(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
      new Map([
        ['b', 2],
        ['a', 1],
      ]),
    ),
  ).toBe(false)
  expect(saysSame([], {})).toBe(false)
  expect(saysSame(undefined, null)).toBe(false)
})
