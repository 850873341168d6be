import { expect, test } from 'vitest'
import { parseBigFloat } from '../hcl/big-float-text.ts'
import { makeBool, makeNumber, untypedNull } from '../hcl/value.ts'
import { expressionValue, listValue, literalValue, mapValue, textValue } from './make-value.ts'
import { showExpression, showValue } from './show-value.ts'

test('a text is shown as it is', () => {
  expect(showValue(textValue('true: story'))).toBe('true: story')
})

test('inside lists and maps a text that would read as something else is quoted', () => {
  const number = parseBigFloat('1.5')
  if (typeof number === 'string') throw new Error('1.5 is a number')
  const items = [
    textValue('plain text'),
    textValue('true'),
    textValue('a: b'),
    literalValue(makeBool(true)),
    literalValue(makeNumber(number)),
    literalValue(untypedNull),
  ]
  expect(showValue(listValue(items))).toBe('[plain text, "true", "a: b", true, 1.5, null]')
  expect(showValue(mapValue([['k', listValue([])]]))).toBe('{k: []}')
})

test.each([
  ['var.region', '$(vars.region)'],
  ['module.net.subnetwork["id"]', '$(net.subnetwork["id"])'],
  ['module.net.list[0].name', '$(net.list[0].name)'],
  ['merge(var.a, var.b)', '((merge(var.a, var.b)))'],
])('%s is written as %s', (text, written) => {
  expect(showExpression({ text })).toBe(written)
})

test('an expression in a list stays readable', () => {
  const value = expressionValue('var.zone', [])
  expect(value && showValue(listValue([value]))).toBe('[$(vars.zone)]')
})
