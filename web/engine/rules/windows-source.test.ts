import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { windowsSource } from './windows-source.ts'

test.each<readonly [string, object]>([
  ['windows_startup_ps1: [echo]', { line: 9 }],
  ['windows_startup_ps1: [echo], source_image: debian-12', {}],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(windowsSource, blueprintOfBuilder(settings), [
    { code: 'windows-source', severity: 'warning', ...facts },
  ])
})

test.each([
  'windows_startup_ps1: [echo], source_image_family: windows-2022',
  'windows_startup_ps1: [echo], source_image: my-Windows-image',
  'windows_startup_ps1: [echo], source_image: $(vars.nothing)',
  'windows_startup_ps1: []',
  '',
])('{%s} is fine', (settings) => {
  expectNone(windowsSource, blueprintOfBuilder(settings))
})
