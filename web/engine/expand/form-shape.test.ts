import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { givenModules } from '../../testing/given-modules.ts'
import type { MetadataRule } from '../catalog/model.ts'
import { readTypeText } from '../catalog/read-type-text.ts'
import { type FormShape, shapeOfType, shapeOfValue } from './form-shape.ts'
import { fieldsOf } from './list-fields.ts'

function shapeOf(type: string): FormShape {
  const read = readTypeText(type)
  if (read === undefined) throw new Error(`${type} is no type`)
  return shapeOfType(read)
}

/** The control of the setting `x` of a module with these rules. */
function shapeWith(type: string, ...rules: readonly MetadataRule[]): FormShape | undefined {
  const findGiven = givenModules({ './m': { inputs: { x: type }, metadata: { rules } } })
  const blueprint =
    'blueprint_name: b\ndeployment_groups:\n- {group: g, modules: [{id: m, source: ./m}]}\n'
  return fieldsOf(analyzeText(blueprint, { findGiven, rules: [] }), 'm')[0]?.shape
}

const rule = (validator: string, inputs: unknown): MetadataRule => ({
  validator,
  level: 'error',
  inputs,
})

test('every type has its control', () => {
  expect(shapeOf('string')).toEqual({ kind: 'text' })
  expect(shapeOf('set(number)')).toEqual({ kind: 'list', element: { kind: 'number' } })
  expect(shapeOf('map(bool)')).toEqual({ kind: 'map', element: { kind: 'bool' } })
  expect(shapeOf('any')).toEqual({ kind: 'any' })
  expect(shapeOf('tuple([string])')).toEqual({ kind: 'any' })
})

test('required attributes of an object come first', () => {
  expect(shapeOf('object({a=optional(string),b=list(number),c=bool})')).toMatchObject({
    kind: 'object',
    attributes: [
      { name: 'b', required: true, typeText: 'list(number)' },
      { name: 'c', required: true },
      { name: 'a', required: false, shape: { kind: 'text' } },
    ],
  })
})

test('a rule about allowed values makes a choice, of each item of a list', () => {
  const allowed = rule('allowed_enum', { vars: ['x'], allowed: ['A', 'B'] })
  expect(shapeWith('string', allowed)).toEqual({ kind: 'text', choices: ['A', 'B'] })
  expect(shapeWith('list(string)', allowed)).toEqual({
    kind: 'list',
    element: { kind: 'text', choices: ['A', 'B'] },
  })
})

test('a rule about a range bounds a number, or how many items there are', () => {
  expect(shapeWith('number', rule('range', { vars: ['x'], min: 1, max: 8 }))).toEqual({
    kind: 'number',
    bounds: { least: 1, most: 8 },
  })
  expect(
    shapeWith('list(string)', rule('range', { vars: ['x'], min: 1, length_check: true })),
  ).toMatchObject({ kind: 'list', bounds: { least: 1 } })
})

test('a rule may be about a part of an object', () => {
  const inner = rule('allowed_enum', { vars: ['x.mode'], allowed: ['on'] })
  expect(shapeWith('object({mode=string,size=number})', inner)).toMatchObject({
    attributes: [{ name: 'mode', shape: { choices: ['on'] } }, { name: 'size' }],
  })
})

test('rules about other settings, and rules that make no sense, change nothing', () => {
  expect(shapeWith('string', rule('allowed_enum', { vars: ['y'], allowed: ['A'] }))).toEqual({
    kind: 'text',
  })
  expect(shapeWith('string', rule('allowed_enum', 7))).toEqual({ kind: 'text' })
  expect(shapeWith('string', rule('range', { vars: ['x'], min: 1 }))).toEqual({ kind: 'text' })
})

test('a value without a type has the control of what it is', () => {
  const one = { kind: 'text', text: 'a' } as const
  const list = { kind: 'list', yaml: '', items: [one, one] } as const
  expect(shapeOfValue(list)).toEqual({ kind: 'list', element: { kind: 'text' } })
  const mixed = { ...list, items: [one, { kind: 'bool', text: 'true' } as const] }
  expect(shapeOfValue(mixed)).toEqual({ kind: 'list', element: { kind: 'any' } })
  expect(shapeOfValue({ kind: 'none' })).toEqual({ kind: 'any' })
})
