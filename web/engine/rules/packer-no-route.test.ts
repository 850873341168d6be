import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerNoRoute } from './packer-no-route.ts'

test('neither IAP nor a public IP: reachable from inside only', () => {
  expectDiagnostics(packerNoRoute, blueprintOfBuilder('communicator: ssh, use_iap: false'), [
    {
      code: 'packer-no-route',
      severity: 'warning',
      line: 9,
      args: { module: 'image' },
      fixes: [
        {
          kind: 'set-setting',
          id: 'image',
          name: 'use_iap',
          value: { kind: 'yaml', text: 'true' },
        },
      ],
    },
  ])
})

test('with IAP, with a public IP, or without a login there is nothing to say', () => {
  expectNone(packerNoRoute, blueprintOfBuilder('communicator: ssh'))
  expectNone(
    packerNoRoute,
    blueprintOfBuilder('communicator: ssh, use_iap: false, omit_external_ip: false'),
  )
  expectNone(packerNoRoute, blueprintOfBuilder('use_iap: false'))
})
