import { expect, test } from 'vitest'
import { loadBuiltInCatalog } from '../../testing/built-in-catalog.ts'
import type { Type } from '../hcl/type.ts'
import { readTypeText } from './read-type-text.ts'

function print(type: Type): string {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return `${type.kind}(${print(type.element)})`
    case 'tuple':
      return `tuple([${type.elements.map(print).join()}])`
    case 'object': {
      const attributes = [...type.attributes].map(([name, { type: inner, optional }]) =>
        optional ? `${name}=optional(${print(inner)})` : `${name}=${print(inner)}`,
      )
      return `object({${attributes.join()}})`
    }
    default:
      return type.kind
  }
}

test('every type of the catalog prints back as it was', () => {
  const inputs = [...loadBuiltInCatalog().modules.values()].flatMap((module) => [
    ...module.inputs.values(),
  ])
  const same = inputs.filter((input) => print(input.type) === input.typeText)
  expect(`${same.length}/${inputs.length}`).toBe('1642/1642')
})

test.each(['tuple([])', 'object({})', 'tuple([string,list(any)])', 'object({a-b=any,ä=bool})'])(
  '%s is a type too',
  (text) => {
    const type = readTypeText(text)
    expect(type && print(type)).toBe(text)
  },
)

test.each([
  '',
  'text',
  'list',
  'list()',
  'list(string',
  'list(string))',
  'list(string,string)',
  'list( string)',
  'tuple(string)',
  'tuple([string,])',
  'object({a})',
  'object({a=})',
  'object({=string})',
  'object({a=optional(string})',
  'object({a=optional(string,"x")})',
  'optional(string)',
  'constructor(string)',
])('%j is not of the normal form', (text) => {
  expect(readTypeText(text)).toBeUndefined()
})

test('a type nested beyond 64 levels is not read, however deep it goes', () => {
  const nested = (levels: number) => `${'list('.repeat(levels)}any${')'.repeat(levels)}`
  expect(readTypeText(nested(63))?.kind).toBe('list')
  expect(readTypeText(nested(64))).toBeUndefined()
  expect(readTypeText(nested(100_000))).toBeUndefined()
})
