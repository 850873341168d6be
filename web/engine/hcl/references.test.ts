import { getReferencesInExpression } from '@cdktn/hcl2json'
import { expect, test } from 'vitest'
import { parseExpression } from './parse-expression.ts'
import { variablesOf } from './references.ts'

function variables(text: string): string[] {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(text)
  return variablesOf(parsed.value).map(({ range }) => text.slice(range.start, range.end))
}

test.each([
  ['1 + 2', []],
  ['var.a + module.b.c["d"][0]', ['var.a', 'module.b.c["d"][0]']],
  ['a[b.c].d', ['a', 'b.c']],
  ['a.b[*].c[d.e]', ['a.b', 'd.e']],
  ['a.*.b', ['a']],
  ['f(a, b...)', ['a', 'b']],
  ['{a = b, (c) = d, "${e}" = f, g.h = 1}', ['b', 'c', 'd', 'e', 'f', 'g.h']],
  ['[for a in a : a if b]', ['a', 'b']],
  ['{for k, v in m : k => v[k].x... if n}', ['m', 'n']],
  ['[for x in y : [for y in x : y]]', ['y']],
  ['"${a} %{ if b }${c}%{ else }${d}%{ endif }"', ['a', 'b', 'c', 'd']],
  ['"%{ for x in y }${x}${z}%{ endfor }${x}"', ['y', 'z', 'x']],
  ['<<E\n${a.b}\nE\n', ['a.b']],
  ['-a ? (b) : [c]', ['a', 'b', 'c']],
])('%j takes %j from outside', (text, found) => {
  expect(variables(text)).toEqual(found)
})

test('the second opinion sees the same module references', async () => {
  const text = '${[for x in module.a.b : x + var.c][0]}${module.d.e}'
  const theirs = await getReferencesInExpression('x.tf', text)
  const ours = variables(`"${text}"`)
  // It leaves out variables.
  expect(ours.filter((name) => !name.startsWith('var.'))).toEqual(theirs.map(({ value }) => value))
})
