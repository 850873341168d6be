import { expect, test } from 'vitest'
import { pasteSamples } from '../../testing/plain/plain-paste.ts'
import { editedLines } from '../../testing/run-intent.ts'

const text = `blueprint_name: b
vars:
  zone: z
deployment_groups:
- group: first
  modules:
  - id: pasted
    source: ./mine
`

const paste = { kind: 'paste-yaml', group: 'first', place: 'last' } as const

test('a module copied from the middle of a line, out of another file', () => {
  expect(
    editedLines(text, {
      ...paste,
      text: 'id: pasted\n      source: ./theirs # note\n      settings:\n        a: 1',
    }),
  ).toEqual(['+  - id: pasted2', '+    source: ./theirs # note', '+    settings:', '+      a: 1'])
})

test('a group goes behind the one it is put to, and its modules call each other by new names', () => {
  expect(
    editedLines(text, {
      ...paste,
      text: `group: first
modules:
- id: pasted
  source: ./theirs
- id: user
  source: ./user
  use: [pasted]
`,
    }),
  ).toEqual([
    '+- group: first2',
    '+  modules:',
    '+  - id: pasted2',
    '+    source: ./theirs',
    '+  - id: user',
    '+    source: ./user',
    '+    use: [pasted2]',
  ])
})

test('a whole blueprint brings its groups, and the variables that are missing', () => {
  const whole = pasteSamples.find((sample) => sample.vars !== undefined)
  const lines = editedLines(text, { ...paste, group: undefined, text: whole?.text ?? '' })
  expect(lines[0]).toBe('+  pasted_name: a b')
  expect(lines).not.toContain('+  zone: elsewhere')
  expect(lines).toContain('+- group: pasted-group')
})

test('an empty text and a blueprint without groups take modules too', () => {
  const into = { ...paste, group: undefined, text: 'id: a\nsource: ./a\n' }
  const group = [
    '+deployment_groups:',
    '+- group: primary',
    '+  modules:',
    '+  - id: a',
    '+    source: ./a',
  ]
  expect(editedLines('vars: {}\n', into)).toEqual(group)
  expect(editedLines('', into)).toEqual(['+blueprint_name: my-blueprint', ...group])
})

test('what holds no modules is refused', () => {
  for (const other of ['', 'just words', '- 1\n- 2\n', 'a: [1', '{}', 'deployment_groups: []']) {
    expect(editedLines(text, { ...paste, text: other })).toEqual(['The text holds no modules.'])
  }
})
