import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { vpcNatRouter } from './vpc-nat-router.ts'

const vpc = (settings: string) =>
  blueprintOf(`- {id: net, source: modules/network/vpc, settings: {${settings}}}`)

test('NAT and router go together', () => {
  expectDiagnostics(vpcNatRouter, vpc('enable_cloud_nat: false'), [
    {
      code: 'vpc-nat-router',
      severity: 'warning',
      line: 6,
      text: 'enable_cloud_nat',
      args: { network: 'net', off: 'nat' },
      fixes: [
        {
          kind: 'set-setting',
          id: 'net',
          name: 'enable_cloud_nat',
          value: { kind: 'yaml', text: 'true' },
        },
      ],
    },
  ])
  expectDiagnostics(vpcNatRouter, vpc('enable_cloud_router: "false"'), [
    {
      code: 'vpc-nat-router',
      text: 'enable_cloud_router',
      args: { network: 'net', off: 'router' },
    },
  ])
})

test('both off, both on, or one that cannot be told: nothing to say', () => {
  expectNone(vpcNatRouter, vpc(''))
  expectNone(vpcNatRouter, vpc('enable_cloud_nat: false, enable_cloud_router: false'))
  expectNone(vpcNatRouter, vpc('enable_cloud_nat: $(vars.nothing)'))
})
