import { expect, test } from 'vitest'
import { groundOf } from '../../testing/run-intent.ts'
import type { Intent } from '../blueprint/intent.ts'
import { applyEdits } from '../text/text-edit.ts'
import { runCommand } from './run-command.ts'

const module = (id: string): string => `  # about ${id}\n  - id: ${id}\n    source: ./${id}\n`
const text = `deployment_groups:
- group: first
  modules:
${['a', 'b', 'c', 'd'].map(module).join('')}- group: second
  modules:
${module('x')}- group: image
  modules:
  - {id: build, source: ./build, kind: packer}
`

/** The groups with their modules; each comment has stayed with its module. */
function order(intent: Intent): string {
  const outcome = runCommand(groundOf(text), intent)
  if (outcome.kind === 'refusal') return outcome.reason
  const after = applyEdits(text, outcome.edits)
  expect([...after.matchAll(/# about (\w)\n {2}- id: (\w)\n/g)].every(([, a, b]) => a === b)).toBe(
    true,
  )
  return [...after.matchAll(/(?:group|id): (\w+)/g)].map(([, name]) => name).join(' ')
}

const move = { kind: 'move-modules', group: 'second', place: 0 } as const

test('modules stand together at the place, in the order of the text', () => {
  expect(order({ ...move, ids: ['c', 'a'] })).toBe('first b d second a c x image build')
  expect(order({ ...move, ids: ['x', 'b'], place: 'last' })).toBe(
    'first a c d second b x image build',
  )
  expect(order({ ...move, ids: ['d', 'a'], group: 'first', place: 2 })).toBe(
    'first b a d c second x image build',
  )
  expect(order({ ...move, ids: ['a', 'b', 'c', 'd'] })).toBe('first second a b c d x image build')
})

test('a builder goes nowhere with others, and nothing goes to its group', () => {
  expect(order({ ...move, ids: ['a', 'build'] })).toMatch(/needs a group of its own/)
  expect(order({ ...move, ids: ['a'], group: 'image' })).toMatch(/exactly one module/)
  expect(order({ ...move, ids: ['none'] })).toBe('There is no module none.')
})
