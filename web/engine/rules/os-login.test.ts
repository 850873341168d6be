import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { osLogin } from './os-login.ts'

test.each<readonly [string, object]>([
  [
    'communicator: ssh',
    {
      line: 9,
      fixes: [
        {
          kind: 'set-setting',
          id: 'image',
          name: 'use_os_login',
          value: { kind: 'yaml', text: 'true' },
        },
      ],
    },
  ],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(osLogin, blueprintOfBuilder(settings), [
    { code: 'os-login', severity: 'info', ...facts },
  ])
})

test.each(['', 'communicator: winrm', 'communicator: ssh, use_os_login: true'])(
  '{%s} is fine',
  (settings) => {
    expectNone(osLogin, blueprintOfBuilder(settings))
  },
)

test('where the metadata asks for OS Login it is a warning', () => {
  expectDiagnostics(
    osLogin,
    blueprintOfBuilder('communicator: ssh, metadata: {enable-oslogin: "TRUE"}'),
    [{ code: 'os-login', severity: 'warning' }],
  )
})
