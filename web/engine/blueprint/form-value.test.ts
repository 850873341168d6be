import { expect, test } from 'vitest'
import { parseDocument } from '../document/parse-document.ts'
import { type FormValue, formOfNode, yamlOfForm } from './form-value.ts'

function formOf(text: string): FormValue {
  const { root } = parseDocument('blueprint', text)
  if (root === undefined) throw new Error('the text has no value')
  return formOfNode(root, text)
}

test('scalars are told apart as YAML does, without their quotes', () => {
  expect(formOf('a b')).toEqual({ kind: 'text', text: 'a b' })
  expect(formOf('"7"')).toEqual({ kind: 'text', text: '7' })
  expect(formOf('7')).toEqual({ kind: 'number', text: '7' })
  expect(formOf('1.50')).toEqual({ kind: 'number', text: '1.50' })
  expect(formOf('true')).toEqual({ kind: 'bool', text: 'true' })
  expect(formOf('~')).toEqual({ kind: 'none' })
})

test('items that are null keep their places', () => {
  expect(formOf('[a, , b]\n'.replace(', ,', ', null,'))).toMatchObject({
    kind: 'list',
    items: [{ text: 'a' }, { kind: 'none' }, { text: 'b' }],
  })
})

test('each collection has its own YAML', () => {
  expect(formOf('a:\n  - b: 1\n    c: 2\n')).toMatchObject({
    entries: [{ name: 'a', value: { yaml: '- b: 1\n  c: 2' } }],
  })
})

test('aliases, tags, anchors, merges and names that stand twice are YAML only', () => {
  expect(formOf('a: &x {b: 1}\nc: *x\n')).toMatchObject({
    entries: [{ value: { kind: 'yaml' } }, { value: { kind: 'yaml', yaml: '*x' } }],
  })
  expect(formOf('!!str 7')).toMatchObject({ kind: 'yaml' })
  expect(formOf('a: &x {b: 1}\nc: {<<: *x}\n')).toMatchObject({
    entries: [{}, { value: { kind: 'yaml' } }],
  })
  expect(formOf('{a: 1, a: 2}')).toMatchObject({ kind: 'yaml' })
})

test('a value that stands nowhere is printed as a block', () => {
  expect(
    yamlOfForm({
      kind: 'map',
      yaml: '',
      entries: [
        {
          name: 'a',
          value: { kind: 'list', yaml: '', items: [{ kind: 'number', text: '7' }] },
        },
        { name: 'b', value: { kind: 'text', text: 'yes' } },
      ],
    }),
  ).toBe('a:\n  - 7\nb: "yes"')
})
