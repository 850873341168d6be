import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { windowsLinuxScript } from './windows-linux-script.ts'

test.each<readonly [string, object]>([
  [
    'windows_startup_ps1: [echo], startup_script: a',
    { line: 9, fixes: [{ kind: 'unset-setting', id: 'image', name: 'startup_script' }] },
  ],
  ['source_image_family: windows-2022, startup_script_file: /a', {}],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(windowsLinuxScript, blueprintOfBuilder(settings), [
    { code: 'windows-linux-script', severity: 'warning', ...facts },
  ])
})

test.each([
  'startup_script: a',
  'windows_startup_ps1: [echo]',
  'source_image_family: windows-2022',
])('{%s} is fine', (settings) => {
  expectNone(windowsLinuxScript, blueprintOfBuilder(settings))
})
