import { expect, test } from 'vitest'
import { loadBuiltInCatalog } from '../../testing/built-in-catalog.ts'
import {
  anyType,
  boolType,
  makeObjectType,
  numberType,
  stringType,
  type Type,
} from '../hcl/type.ts'
import { fitOf, outputTypes } from './output-types.ts'

const listOf = (element: Type): Type => ({ kind: 'list', element })
const mapOf = (element: Type): Type => ({ kind: 'map', element })

test('an output has the type of the inputs of its name', () => {
  const types = outputTypes(loadBuiltInCatalog())
  expect(types.get('subnetwork_self_link')).toEqual(stringType)
  expect(types.has('no such output')).toBe(false)
})

test('equal types fit, and whatever fits into any', () => {
  expect(fitOf(listOf(stringType), listOf(stringType))).toBe('fits')
  expect(fitOf(listOf(stringType), anyType)).toBe('fits')
  expect(fitOf(listOf(stringType), listOf(anyType))).toBe('fits')
  expect(fitOf(undefined, anyType)).toBe('fits')
})

test('Terraform makes a text of a number, and a number of a text that is one', () => {
  expect(fitOf(numberType, stringType)).toBe('fits')
  expect(fitOf(stringType, numberType)).toBe('unknown')
  expect(fitOf(stringType, boolType)).toBe('unknown')
})

test('a list is no text and no map', () => {
  expect(fitOf(listOf(stringType), stringType)).toBe('unfit')
  expect(fitOf(stringType, listOf(stringType))).toBe('unfit')
  expect(fitOf(mapOf(stringType), listOf(stringType))).toBe('unfit')
  expect(fitOf(makeObjectType([['a', stringType]]), mapOf(stringType))).toBe('unknown')
})

test('what is not known is not judged', () => {
  expect(fitOf(undefined, stringType)).toBe('unknown')
  expect(fitOf(stringType, undefined)).toBe('unknown')
  expect(fitOf(anyType, stringType)).toBe('unknown')
})
