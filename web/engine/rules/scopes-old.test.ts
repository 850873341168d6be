import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { scopesOld } from './scopes-old.ts'

test.each<readonly [string, object]>([['scopes: [a]', { line: 13, text: 'scopes' }]])(
  '{%s} is told',
  (settings, facts) => {
    expectDiagnostics(scopesOld, blueprintOfBuilder(settings), [
      { code: 'scopes-old', severity: 'warning', ...facts },
    ])
  },
)

test.each(['scopes: null', 'service_account_scopes: [a]', ''])('{%s} is fine', (settings) => {
  expectNone(scopesOld, blueprintOfBuilder(settings))
})
