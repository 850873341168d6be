import { expect, test } from 'vitest'
import { printSetting } from '../blueprint/print-setting.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'
import { bigFloatFromInteger } from '../hcl/big-float.ts'
import { evaluate } from '../hcl/evaluate.ts'
import { parseExpression } from '../hcl/parse-expression.ts'
import { untypedNull } from '../hcl/value.ts'
import { makeScope } from './evaluate-setting.ts'
import { expressionValue, listValue, literalValue, mapValue, textValue } from './make-value.ts'
import { treeOfSetting } from './setting-tree.ts'

const { context } = makeScope(new Map(), (path) => path)

function expressionOf(text: string): SettingValue {
  const value = expressionValue(text, [])
  if (value === undefined) throw new Error(`${text} is no expression`)
  return value
}

test('the tree of a setting comes to the same value as its text', () => {
  const number = literalValue({ kind: 'number', value: bigFloatFromInteger(-3n) })
  const setting = mapValue([
    ['plain', listValue([textValue('a "b" ${c}\n'), number, literalValue(untypedNull)])],
    ['two words', expressionOf('merge({a = 1}, {b = [true]})')],
    ['e\u0301', mapValue([])],
  ])
  const read = parseExpression(printSetting(setting))
  if (!read.ok) throw new Error('the text is sound')
  const result = evaluate(treeOfSetting(setting), context)
  expect(result.kind).toBe('value')
  expect(result).toEqual(evaluate(read.value, context))
})
