import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { serviceAccountRoles } from './service-account-roles.ts'

test('an account of its own needs roles', () => {
  expectDiagnostics(serviceAccountRoles, blueprintOfBuilder('service_account_email: a@b'), [
    {
      code: 'service-account-roles',
      severity: 'info',
      line: 13,
      nodes: ['image'],
      args: {
        roles: ['compute.instanceAdmin.v1', 'logging.logWriter', 'storage.objectViewer'],
      },
    },
  ])
})

test('without one nothing is said', () => {
  expectNone(serviceAccountRoles, blueprintOfBuilder(''))
  expectNone(serviceAccountRoles, blueprintOfBuilder('service_account_email: ~'))
})
