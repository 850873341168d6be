import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFloat64 } from '../hcl/big-float-text.ts'
import { readDefault } from './read-default.ts'

test('null has any type', () => {
  expect(readDefault(null)).toEqual({ kind: 'null', type: { kind: 'any' } })
})

test('a list is a tuple and a map an object: the input’s type does not count', () => {
  expect(readDefault([true, 'x'])).toEqual({
    kind: 'tuple',
    items: [
      { kind: 'bool', value: true },
      { kind: 'string', value: 'x' },
    ],
  })
  expect(readDefault({ a: [] })).toEqual({
    kind: 'object',
    entries: new Map([['a', { kind: 'tuple', items: [] }]]),
  })
})

test('a string is composed', () => {
  expect(readDefault('e\u0301')).toEqual({ kind: 'string', value: '\u00e9' })
})

test('a key named like a property of objects is kept', () => {
  const value = readDefault(JSON.parse('{"__proto__": 1}'))
  expect(value.kind === 'object' && [...value.entries.keys()]).toEqual(['__proto__'])
})

test('a number is the 64-bit float that the toolkit holds', () => {
  const numbers = fc.double({ noNaN: true })
  fc.assert(
    fc.property(numbers, (number) => {
      const value = readDefault(number)
      expect(value.kind === 'number' && toFloat64(value.value)).toBe(number)
    }),
    { seed: 1950 },
  )
})
