import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerCommunicatorValue } from './packer-communicator-value.ts'

test.each<readonly [string, object]>([
  ['communicator: none', { line: 13, text: 'none', args: { communicator: 'none' } }],
  ['communicator: SSH', {}],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerCommunicatorValue, blueprintOfBuilder(settings), [
    { code: 'packer-communicator-value', severity: 'warning', ...facts },
  ])
})

test.each([
  'communicator: ssh',
  'communicator: winrm',
  'communicator: null',
  'communicator: $(vars.nothing)',
])('{%s} is fine', (settings) => {
  expectNone(packerCommunicatorValue, blueprintOfBuilder(settings))
})
