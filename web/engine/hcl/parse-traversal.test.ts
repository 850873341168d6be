import { expect, test } from 'vitest'
import { parseTraversal } from './parse-traversal.ts'

test('a reference is a name with constant steps', () => {
  const parsed = parseTraversal('module.a ["b\\n"][0]')
  expect(parsed.ok && parsed.value).toMatchObject({
    root: { name: 'module' },
    steps: [
      { kind: 'attribute', name: 'a' },
      { kind: 'index', key: { kind: 'string', value: 'b\n' } },
      { kind: 'index', key: { kind: 'number', text: '0' } },
    ],
    range: { start: 0, end: 19 },
  })
})

test.each([
  ['', 'expected-variable-name@0'],
  ['1', 'expected-variable-name@0'],
  ['a.0', 'expected-attribute-name@2'],
  ['a.*', 'expected-attribute-name@2'],
  ['a[*]', 'expected-constant-index@2'],
  ['a[b]', 'expected-constant-index@2'],
  ['a["${b}"]', 'template-in-label@3'],
  ['a[1.2.3]', 'invalid-number@2'],
  ['a[0', 'expected-index-bracket@3'],
  ['a b', 'expected-traversal-step@2'],
])('%j is no reference', (text, problem) => {
  const parsed = parseTraversal(text)
  expect(parsed.ok ? 'accepted' : `${parsed.problem.kind}@${parsed.problem.range.start}`).toBe(
    problem,
  )
})
