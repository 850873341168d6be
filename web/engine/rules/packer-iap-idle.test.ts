import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerIapIdle } from './packer-iap-idle.ts'

test.each<readonly [string, object]>([
  ['use_iap: true, startup_script: a', { line: 13, text: 'use_iap' }],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerIapIdle, blueprintOfBuilder(settings), [
    { code: 'packer-iap-idle', severity: 'info', ...facts },
  ])
})

test.each(['startup_script: a', 'use_iap: false', 'use_iap: true, shell_scripts: [/a]'])(
  '{%s} is fine',
  (settings) => {
    expectNone(packerIapIdle, blueprintOfBuilder(settings))
  },
)
