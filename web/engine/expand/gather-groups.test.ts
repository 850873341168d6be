import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { blueprintOfGroups } from '../../testing/rule-blueprints.ts'

const { expanded } = analyzeText(
  blueprintOfGroups(
    '- group: one\n  modules:\n  - {id: a, source: ./a, settings: {x: 1}, outputs: [{name: o, sensitive: true}]}',
    '- group: two\n  modules:\n  - {id: b, source: ./b, kind: packer, use: [a, nobody]}',
    '- group: three\n  modules: []',
    '- group: four\n  modules:\n  - {id: c, source: ./c}\n  - {id: d, source: ./d, kind: packer}',
  ),
  { rules: [] },
)

test('a group is of Packer when all of its modules are', () => {
  const kinds = expanded?.groups.map(({ name, kind }) => [name, kind])
  expect(kinds).toEqual([
    ['one', 'terraform'],
    ['two', 'packer'],
    ['three', 'terraform'],
    ['four', 'terraform'],
  ])
})

test('modules are found by their ids, with what their author wrote', () => {
  expect([...(expanded?.modules.keys() ?? [])]).toEqual(['a', 'b', 'c', 'd'])
  const a = expanded?.modules.get('a')
  expect(a?.settings.get('x')?.origin).toEqual({ kind: 'author' })
  expect(a?.outputs).toEqual([{ name: 'o', description: '', sensitive: true }])
  expect(expanded?.modules.get('b')?.uses.map(({ used }) => used)).toEqual(['a', undefined])
})
