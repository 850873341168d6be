import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { scopesNarrow } from './scopes-narrow.ts'

test.each<readonly [string, object]>([
  [
    'startup_script: a, service_account_scopes: [https://www.googleapis.com/auth/devstorage.read_only]',
    { line: 13, fixes: [{ kind: 'unset-setting', id: 'image', name: 'service_account_scopes' }] },
  ],
  ['startup_script_file: /a, service_account_scopes: []', {}],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(scopesNarrow, blueprintOfBuilder(settings), [
    { code: 'scopes-narrow', severity: 'warning', ...facts },
  ])
})

test.each([
  'startup_script: a',
  'startup_script: a, service_account_scopes: [compute-rw]',
  'startup_script: a, service_account_scopes: ["https://www.googleapis.com/auth/compute"]',
  'service_account_scopes: [storage-ro]',
])('{%s} is fine', (settings) => {
  expectNone(scopesNarrow, blueprintOfBuilder(settings))
})
