import { expect, test } from 'vitest'
import { printSetting } from '../blueprint/print-setting.ts'
import { makeSpan } from '../text/span.ts'
import {
  callValue,
  listValue,
  mapValue,
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

test('a call gathers the references of its arguments', () => {
  const [first, second] = [outputValue('a', 'x', span), outputValue('b', 'x', span)]
  if (first === undefined || second === undefined) throw new Error('both ids are names')
  const inner = callValue('flatten', [listValue([first])])
  const outer = inner && callValue('flatten', [listValue([second, inner])])
  expect(outer?.expression.text).toBe('flatten([module.b.x, flatten([module.a.x])])')
  expect(outer?.expression.references.map((one) => one.kind === 'module' && one.id)).toEqual([
    'b',
    'a',
  ])
})

test('a map is printed in the byte order of its keys, quoted where they are no names', () => {
  const value = mapValue([
    ['b', textValue('1')],
    ['a b', variableValue('x', span) ?? textValue('')],
  ])
  expect(printSetting(value)).toBe('{\n"a b" = var.x\nb = "1"\n}')
})
