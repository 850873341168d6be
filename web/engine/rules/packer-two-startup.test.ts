import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerTwoStartup } from './packer-two-startup.ts'

test.each<readonly [string, object]>([
  [
    'startup_script: a, startup_script_file: /b',
    { line: 13, text: 'startup_script_file', args: { module: 'image' } },
  ],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerTwoStartup, blueprintOfBuilder(settings), [
    { code: 'packer-two-startup', severity: 'warning', ...facts },
  ])
})

test.each([
  'startup_script: a',
  'startup_script_file: /b',
  'startup_script: null, startup_script_file: /b',
])('{%s} is fine', (settings) => {
  expectNone(packerTwoStartup, blueprintOfBuilder(settings))
})

test('a script that comes by use is told with its giver', () => {
  const blueprint = blueprintOfBuilder(
    'startup_script_file: /b',
    'source: modules/scripts/startup-script',
  )
  expectDiagnostics(packerTwoStartup, blueprint, [
    {
      code: 'packer-two-startup',
      args: { module: 'image', giver: 'net' },
      fixes: [{ kind: 'unset-setting', id: 'image', name: 'startup_script_file' }],
    },
  ])
})
