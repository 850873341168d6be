import { expect, test } from 'vitest'
import type { Intent, PartChange, ValueHome } from '../blueprint/intent.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import { parseDocument } from '../document/parse-document.ts'
import { applyEdits, invertEdits } from '../text/text-edit.ts'
import { runCommand } from './run-command.ts'

const blueprint = `blueprint_name: demo
vars:
  tags: [a, b]
deployment_groups:
- group: g
  modules:
  -
  - id: vm
    source: modules/compute/vm-instance
    settings:
      # the disks
      disks:
      # first
      - name: one # small
        size: 10
      # second
      - name: two
      labels:
        team: a # ours
  - id: net
    source: modules/network/vpc
`

const setting = (name: string, id = 'vm'): ValueHome => ({ kind: 'setting', id, name })

/** The text after a command, or the reason why there is none. Undoing gives the text back. */
function run(of: ValueHome, path: Path, change: PartChange, start?: string): string {
  const intent: Intent = {
    kind: 'change-part',
    of,
    path,
    change,
    ...(start === undefined ? {} : { start }),
  }
  const document = parseDocument('blueprint', blueprint)
  const outcome = runCommand({ document, deploymentDocument: undefined }, intent)
  if (outcome.kind === 'refusal') return outcome.reason
  const after = applyEdits(blueprint, outcome.edits)
  expect(applyEdits(after, invertEdits(blueprint, outcome.edits))).toBe(blueprint)
  return after
}

const text = (value: string) => ({ kind: 'text', text: value }) as const
const yaml = (value: string) => ({ kind: 'yaml', text: value }) as const

test('a part is set in its place; comments around it stay', () => {
  expect(run(setting('disks'), [0, 'name'], { kind: 'set', value: text('uno') })).toBe(
    blueprint.replace('name: one', 'name: uno'),
  )
})

test('an attribute that is missing is added to its object', () => {
  expect(run(setting('disks'), [1, 'size'], { kind: 'set', value: yaml('20') })).toBe(
    blueprint.replace('- name: two\n', '- name: two\n        size: 20\n'),
  )
})

test('an item is added with its first entry', () => {
  const value = text('a: b\n')
  expect(
    run(setting('disks'), [], { kind: 'insert', place: 'last', value: text('three'), key: 'name' }),
  ).toBe(blueprint.replace('- name: two\n', '- name: two\n      - name: three\n'))
  expect(run(setting('disks'), [], { kind: 'insert', place: 'last', value, key: 'name' })).toBe(
    blueprint.replace('- name: two\n', '- name: two\n      - name: |\n          a: b\n'),
  )
  expect(
    run(setting('disks'), [], {
      kind: 'insert',
      place: 'last',
      value: yaml('- x\n- y'),
      key: 'names',
    }),
  ).toBe(
    blueprint.replace(
      '- name: two\n',
      '- name: two\n      - names:\n          - x\n          - y\n',
    ),
  )
})

test('an item moves with its comments, and goes with them', () => {
  expect(run(setting('disks'), [1], { kind: 'move', place: 0 })).toBe(
    blueprint
      .replace('      # second\n      - name: two\n', '')
      .replace('      # first\n', '      # second\n      - name: two\n      # first\n'),
  )
  expect(run(setting('disks'), [1], { kind: 'remove' })).toBe(
    blueprint.replace('      # second\n      - name: two\n', ''),
  )
})

test('an entry of a map gets another name and keeps its comment', () => {
  expect(run(setting('labels'), ['team'], { kind: 'rename', name: 'owner' })).toBe(
    blueprint.replace('team: a', 'owner: a'),
  )
})

test('a variable has parts too', () => {
  const tags: ValueHome = { kind: 'variable', name: 'tags', file: 'blueprint' }
  expect(run(tags, [], { kind: 'insert', place: 1, value: text('no') })).toBe(
    blueprint.replace('[a, b]', '[a, "no", b]'),
  )
})

test('a value that is not there yet begins as it was, else empty, where settings stand', () => {
  const insert = { kind: 'insert', place: 'last', value: text('c') } as const
  expect(run(setting('names', 'net'), [], insert, '[a]')).toBe(
    `${blueprint}    settings:\n      names: [a, c]\n`,
  )
  expect(run(setting('names', 'net'), [], insert)).toBe(
    `${blueprint}    settings:\n      names: [c]\n`,
  )
})

test('what begins otherwise is left alone when it is there already', () => {
  expect(run(setting('labels'), ['x'], { kind: 'set', value: text('z') }, '{team: other}')).toBe(
    blueprint.replace('team: a # ours\n', 'team: a # ours\n        x: z\n'),
  )
})

test('nothing is done where there is no such module or part', () => {
  expect(run(setting('x', 'nobody'), [], { kind: 'remove' })).toBe('There is no module nobody.')
  expect(run(setting('disks'), [7], { kind: 'remove' })).toBe(
    'The text has nothing there that could be changed so.',
  )
})
