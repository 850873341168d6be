import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { windowsNoScript } from './windows-no-script.ts'

test.each<readonly [string, object]>([['source_image_family: windows-2022', { line: 9 }]])(
  '{%s} is told',
  (settings, facts) => {
    expectDiagnostics(windowsNoScript, blueprintOfBuilder(settings), [
      { code: 'windows-no-script', severity: 'info', ...facts },
    ])
  },
)

test.each([
  'source_image_family: windows-2022, windows_startup_ps1: [echo]',
  '',
  'source_image_family: $(vars.nothing)',
])('{%s} is fine', (settings) => {
  expectNone(windowsNoScript, blueprintOfBuilder(settings))
})
