import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { serviceAccountSame } from './service-account-same.ts'

const account = 'source: modules/project/service-account, settings: {name: a}'

test('an account made in the same deployment is warned of', () => {
  expectDiagnostics(serviceAccountSame, blueprintOfBuilder('', account), [
    {
      code: 'service-account-same',
      severity: 'warning',
      line: 9,
      nodes: ['image', 'net'],
      args: { account: 'net' },
    },
  ])
})

test('an account that is named is fine', () => {
  expectNone(serviceAccountSame, blueprintOfBuilder('service_account_email: a@b', account))
  expectNone(serviceAccountSame, blueprintOfBuilder(''))
})
