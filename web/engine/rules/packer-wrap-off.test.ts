import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerWrapOff } from './packer-wrap-off.ts'

test.each<readonly [string, object]>([
  [
    'startup_script: a, wrap_startup_script: false',
    {
      line: 13,
      text: 'wrap_startup_script',
      fixes: [{ kind: 'unset-setting', id: 'image', name: 'wrap_startup_script' }],
    },
  ],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerWrapOff, blueprintOfBuilder(settings), [
    { code: 'packer-wrap-off', severity: 'warning', ...facts },
  ])
})

test.each([
  'startup_script: a',
  'wrap_startup_script: false',
  'startup_script: a, wrap_startup_script: false, shell_scripts: [/b]',
])('{%s} is fine', (settings) => {
  expectNone(packerWrapOff, blueprintOfBuilder(settings))
})
