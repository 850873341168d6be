import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerCommunicatorIdle } from './packer-communicator-idle.ts'

test.each<readonly [string, object]>([
  ['communicator: ssh, startup_script: a', { line: 13, text: 'communicator' }],
  ['communicator: winrm', {}],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerCommunicatorIdle, blueprintOfBuilder(settings), [
    { code: 'packer-communicator-idle', severity: 'info', ...facts },
  ])
})

test.each([
  'communicator: ssh, shell_scripts: [/a]',
  'startup_script: a',
  'communicator: ssh, shell_scripts: $(vars.nothing)',
])('{%s} is fine', (settings) => {
  expectNone(packerCommunicatorIdle, blueprintOfBuilder(settings))
})
