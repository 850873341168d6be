import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerCommunicatorMismatch } from './packer-communicator-mismatch.ts'

test.each<readonly [string, object]>([
  [
    'communicator: winrm, shell_scripts: [/a]',
    {
      line: 13,
      text: 'winrm',
      args: { communicator: 'winrm', scripts: 'shell_scripts' },
      fixes: [{ kind: 'unset-setting', id: 'image', name: 'communicator' }],
    },
  ],
  [
    'communicator: ssh, windows_startup_ps1: [a]',
    { args: { communicator: 'ssh', scripts: 'windows_startup_ps1' } },
  ],
  ['shell_scripts: [/a], windows_startup_ps1: [a]', { line: 9, fixes: [] }],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerCommunicatorMismatch, blueprintOfBuilder(settings), [
    { code: 'packer-communicator-mismatch', severity: 'warning', ...facts },
  ])
})

test.each([
  'communicator: ssh, shell_scripts: [/a]',
  'communicator: winrm, windows_startup_ps1: [a]',
  'shell_scripts: [/a]',
])('{%s} is fine', (settings) => {
  expectNone(packerCommunicatorMismatch, blueprintOfBuilder(settings))
})
