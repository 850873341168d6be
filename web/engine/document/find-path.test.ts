import { expect, test } from 'vitest'
import { formatPath } from '../diagnostic/diagnostic.ts'
import { findNode, findPlace } from './find-path.ts'
import { parseDocument } from './parse-document.ts'

const text = `vars: &v
  zone: a
groups:
- name: one
  use: [x, y]
- *v
`
const { root } = parseDocument('blueprint', text)
if (root === undefined) throw new Error('the text of this test is YAML')

test.each([
  [['vars', 'zone'], 'a'],
  [['groups', 0, 'use', 1], 'y'],
  [['groups', 1, 'zone'], 'a'],
])('the node at %j', (path, source) => {
  const node = findNode(root, path)
  expect(node && text.slice(node.range.start, node.range.end)).toBe(source)
})

test.each([[['vars', 'none']], [['groups', 2]], [['groups', 'name']], [['vars', 'zone', 0]]])(
  'there is no node at %j',
  (path) => {
    expect(findNode(root, path)).toBeUndefined()
  },
)

test.each([
  ['zone', 'vars.zone', true],
  ['a\n', 'vars.zone', false],
  ['one\n', 'groups[0].name', false],
  ['y]', 'groups[0].use[1]', false],
  ['*v', 'groups[1]', false],
])('the place of %j is %s', (source, path, inKey) => {
  const place = findPlace(root, text.indexOf(source))
  expect([formatPath(place.path), place.inKey]).toEqual([path, inKey])
})
