import { expect, test } from 'vitest'
import { printSetting } from '../blueprint/print-setting.ts'
import { evaluate } from '../hcl/evaluate.ts'
import { parseExpression } from '../hcl/parse-expression.ts'
import { findDeeperThan } from '../hcl/visitor.ts'
import { makeSpan } from '../text/span.ts'
import { makeScope } from './evaluate-setting.ts'
import {
  expressionValue,
  gatherValue,
  mapValue,
  mergeValue,
  outputValue,
  textValue,
  variableValue,
} from './make-value.ts'

const span = makeSpan('blueprint', 3, 7)

test('a reference keeps the place that it was made for', () => {
  expect(outputValue('net', 'subnetwork', span)?.expression).toMatchObject({
    text: 'module.net.subnetwork',
    references: [{ kind: 'module', id: 'net', output: 'subnetwork', span }],
  })
})

test.each(['with space', '9', '-m-', 'a.b', ''])('no expression can hold the id %j', (id) => {
  expect(outputValue(id, 'subnetwork', span)).toBeUndefined()
})

test('an id in another script is a name too', () => {
  expect(outputValue('vpc-ü', 'out', span)?.expression.text).toBe('module.vpc-ü.out')
})

function output(id: string) {
  const value = outputValue(id, 'x', span)
  if (value === undefined) throw new Error(`${id} is no name`)
  return value
}

test('gathered outputs nest in the text, the latest in front, with all references', () => {
  const { expression } = gatherValue(output('b'), gatherValue(output('a'), undefined))
  expect(expression.text).toBe('flatten([module.b.x, flatten([module.a.x])])')
  expect(expression.references.map((one) => one.kind === 'module' && one.id)).toEqual(['b', 'a'])
})

test('what is gathered comes to the same value as its text', () => {
  const lists = ['[1, [2]]', '[]', '[[3], 4]'].map((text) => expressionValue(text, []))
  const gathered = lists.reduce((before, list) => list && gatherValue(list, before))
  if (gathered === undefined) throw new Error('the lists are sound')
  const read = parseExpression(gathered.expression.text)
  if (!read.ok) throw new Error('the text is sound')
  const { context } = makeScope(new Map(), (path) => path)
  expect(evaluate(gathered.expression.tree, context)).toEqual(evaluate(read.value, context))
  expect(evaluate(read.value, context).kind).toBe('value')
})

test('the outputs of a thousand modules are gathered without a deep tree', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `m${index}`)
  const first = gatherValue(output('first'), undefined)
  const { expression } = names.reduce((before, id) => gatherValue(output(id), before), first)
  expect(expression.references).toHaveLength(1001)
  expect(findDeeperThan(expression.tree, 3)).toBeUndefined()
})

test('merged values stand in one call', () => {
  const merged = mergeValue(output('a'), mapValue([['k', textValue('v')]]))
  expect(merged.ok && merged.value.expression.text).toBe('merge(module.a.x, {\nk = "v"\n})')
})

test('values of any length are merged, with all that they refer to', () => {
  const long = Array.from({ length: 9000 }, (_, index) => [`k${index}`, textValue('v')] as const)
  const merged = mergeValue(output('a'), mapValue([...long, ['b', output('b')]]))
  if (!merged.ok) throw new Error(merged.problem.kind)
  expect(merged.value.expression.text.length).toBeGreaterThan(70_000)
  expect(merged.value.expression.references).toHaveLength(2)
  const { context } = makeScope(new Map(), (path) => path)
  const own = mergeValue(mapValue([['k0', textValue('w')]]), mapValue(long))
  const result = own.ok ? evaluate(own.value.expression.tree, context) : undefined
  expect(
    result?.kind === 'value' && result.value.kind === 'object' && result.value.entries.size,
  ).toBe(9000)
})

test('an expression that begins with a comment cannot stand behind a key', () => {
  const value = expressionValue('# c\n1', [])
  expect(mergeValue(output('a'), mapValue([['k', value ?? textValue('')]])).ok).toBe(false)
})

test('a map is printed in the byte order of its keys, quoted where they are no names', () => {
  const value = mapValue([
    ['b', textValue('1')],
    ['a b', variableValue('x', span) ?? textValue('')],
  ])
  expect(printSetting(value)).toBe('{\n"a b" = var.x\nb = "1"\n}')
})
