import { expect, test } from 'vitest'
import { editedLines } from '../../testing/run-intent.ts'
import { isExpressionName } from './reference-parts.ts'

const composed = 'caf\u00e9'
const apart = 'cafe\u0301'

test('an expression can name words with letters of any script, in form NFC', () => {
  expect(['a', '_b-2', composed].filter(isExpressionName)).toEqual(['a', '_b-2', composed])
  expect(['', '2a', 'a b', 'a.b', apart].filter(isExpressionName)).toEqual([])
})

const text = `vars:
  ${apart}: a
  size: 5
deployment_groups:
- group: g
  modules:
  - id: m
    source: ./m
    settings:
      lost: $(vars.${apart})
      ${apart}: b
      sizes: $(vars.size)
`

test('no setting becomes a variable that no expression can refer to', () => {
  expect(editedLines(text, { kind: 'extract-variable', id: 'm', name: apart })).toEqual([
    `${apart} cannot be the name of a variable that expressions refer to.`,
  ])
})

test('a variable keeps its name when the new one would lose its references', () => {
  const rename = { kind: 'rename-variable', name: 'size', newName: `${apart}s` } as const
  expect(editedLines(text, rename)).toEqual([
    'An expression refers to it in a way that cannot be rewritten. Change it in the text.',
  ])
  expect(editedLines(text, { ...rename, newName: composed })).toEqual([
    '-  size: 5',
    '-      sizes: $(vars.size)',
    `+  "${composed}": 5`,
    `+      sizes: $(vars.${composed})`,
  ])
})
