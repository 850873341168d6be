import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerLabels } from './packer-labels.ts'

test.each<readonly [string, object]>([
  ['labels: {Bad: a}', { line: 13, text: 'a', args: { label: 'Bad' } }],
  ['labels: {a: No Good}', { args: { label: 'a' } }],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerLabels, blueprintOfBuilder(settings), [
    { code: 'packer-labels', severity: 'warning', ...facts },
  ])
})

test.each(['labels: {a-b_1: c-d_2, e: ""}', '', 'labels: $(vars.nothing)'])(
  '{%s} is fine',
  (settings) => {
    expectNone(packerLabels, blueprintOfBuilder(settings))
  },
)
