import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerTimeoutFormat } from './packer-timeout-format.ts'

test.each<readonly [string, object]>([
  ['state_timeout: soon', { line: 13, text: 'soon', args: { text: 'soon' } }],
  ['state_timeout: "15"', {}],
  ['state_timeout: 15 m', {}],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerTimeoutFormat, blueprintOfBuilder(settings), [
    { code: 'packer-timeout-format', severity: 'warning', ...facts },
  ])
})

test.each([
  '',
  'state_timeout: 15m',
  'state_timeout: 1h2.5m3s',
  'state_timeout: "0"',
  'state_timeout: $(vars.nothing)',
])('{%s} is fine', (settings) => {
  expectNone(packerTimeoutFormat, blueprintOfBuilder(settings))
})
