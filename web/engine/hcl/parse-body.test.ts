import { expect, test } from 'vitest'
import { parseBody } from './parse-body.ts'
import type { Body } from './syntax-tree.ts'

type Shape = { readonly [name: string]: string | Shape[] }

/** Attributes by the kind of their value, blocks by type and labels. */
function shapeOf(body: Body): Shape {
  const shape: Record<string, string | Shape[]> = {}
  for (const { name, value } of body.attributes) shape[name.name] = value.kind
  for (const { type, labels, body: inner } of body.blocks) {
    const head = [type.name, ...labels.map(({ text }) => text)].join(' ')
    const before = shape[head]
    shape[head] = [...(Array.isArray(before) ? before : []), shapeOf(inner)]
  }
  return shape
}

function read(text: string): Shape {
  const parsed = parseBody(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  return shapeOf(parsed.value)
}

test.each([
  ['', {}],
  ['# only a comment', {}],
  ['a = 1', { a: 'literal' }],
  ['a = 1\r\nb = [\n1,\n2\n]\n\n', { a: 'literal', b: 'tuple' }],
  ['a = 1 # c\nb = 2 // d\n', { a: 'literal', b: 'literal' }],
  ['a {}\na {\n}\n', { a: [{}, {}] }],
  ['a "b" c { d = 1 }', { 'a b c': [{ d: 'literal' }] }],
  [
    'a {\n b "c\\n" {\n d = e\n }\n f = g\n}\n',
    { a: [{ 'b c\n': [{ d: 'traversal' }], f: 'traversal' }] },
  ],
  ['a = <<E\nb\nE\nc = 1\n', { a: 'template', c: 'literal' }],
  ['for = if\nin = null\n', { for: 'traversal', in: 'literal' }],
  ['a = (b\n + c)\n', { a: 'parentheses' }],
  ['\ufeffa = 1\n', { a: 'literal' }],
])('%j is read', (text, shape) => {
  expect(read(text)).toEqual(shape)
})

test('the parts of a block have their ranges', () => {
  const parsed = parseBody('x = 1\na "b" {\n  c = 2\n}\n')
  expect(parsed.ok && parsed.value).toMatchObject({
    range: { start: 0, end: 24 },
    attributes: [{ name: { name: 'x' }, range: { start: 0, end: 5 } }],
    blocks: [
      {
        type: { name: 'a', range: { start: 6, end: 7 } },
        labels: [{ text: 'b', range: { start: 8, end: 11 } }],
        body: { range: { start: 12, end: 23 } },
        range: { start: 6, end: 23 },
      },
    ],
  })
})

test.each([
  ['1 = 2', 'expected-argument-or-block@0'],
  ['a', 'expected-argument-or-block@0'],
  ['a.b = 1', 'expected-argument-or-block@0'],
  ['"a" = 1', 'quoted-argument-name@0'],
  ['a = 1\na = 2', 'duplicate-argument@6'],
  ['a = 1, b = 2', 'comma-after-argument@5'],
  ['a = 1 b = 2', 'expected-line-end-after-argument@6'],
  ['a = 1\n + 2', 'expected-argument-or-block@7'],
  ['a =\n1', 'expected-expression@3'],
  ['a b = 1', 'expected-block-body@4'],
  ['a "b"\n{\n}', 'expected-block-body@5'],
  ['a {', 'unclosed-block@2'],
  ['a {\n b = 1\n', 'unclosed-block@2'],
  ['a { b = 1', 'unclosed-block@2'],
  ['a {} b {}', 'expected-line-end-after-block@5'],
  ['a { b {} }', 'expected-single-argument@4'],
  ['a { b = 1, c = 2 }', 'expected-single-line-block-end@9'],
  ['a { b = 1\n}', 'expected-single-line-block-end@9'],
  ['a "${b}" {}', 'template-in-label@3'],
  ['a "b {}', 'unclosed-string@7'],
  ['}', 'expected-argument-or-block@0'],
])('%j is refused', (text, problem) => {
  const parsed = parseBody(text)
  expect(parsed.ok ? 'accepted' : `${parsed.problem.kind}@${parsed.problem.range.start}`).toBe(
    problem,
  )
})

test('blocks inside each other are too deep, not a crash', () => {
  const parsed = parseBody('a {\n'.repeat(20_000))
  expect(!parsed.ok && parsed.problem.kind).toBe('too-deep')
})
