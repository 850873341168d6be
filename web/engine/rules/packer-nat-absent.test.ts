import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerNatAbsent } from './packer-nat-absent.ts'

const startup = 'startup_script: echo'
const vpc = (settings: string) => `source: modules/network/vpc, settings: {${settings}}`

test('a builder with a script, no public IP and no NAT is warned of', () => {
  expectDiagnostics(
    packerNatAbsent,
    blueprintOfBuilder(startup, vpc('ips_per_nat: 0, enable_cloud_nat: false')),
    [
      {
        code: 'packer-nat-absent',
        severity: 'warning',
        line: 9,
        text: 'image',
        nodes: ['image', 'net'],
        args: { module: 'image', network: 'net' },
        fixes: [
          {
            kind: 'all',
            label: 'Switch on the NAT of net',
            intents: [
              {
                kind: 'set-setting',
                id: 'net',
                name: 'enable_cloud_nat',
                value: { kind: 'yaml', text: 'true' },
              },
              {
                kind: 'set-setting',
                id: 'net',
                name: 'ips_per_nat',
                value: { kind: 'yaml', text: '2' },
              },
            ],
          },
          {
            kind: 'set-setting',
            id: 'image',
            name: 'omit_external_ip',
            value: { kind: 'yaml', text: 'false' },
          },
        ],
      },
    ],
  )
})

test('with NAT, with a public IP, or without a script there is nothing to say', () => {
  expectNone(packerNatAbsent, blueprintOfBuilder(startup))
  expectNone(
    packerNatAbsent,
    blueprintOfBuilder(`${startup}, omit_external_ip: false`, vpc('ips_per_nat: 0')),
  )
  expectNone(packerNatAbsent, blueprintOfBuilder('', vpc('ips_per_nat: 0')))
})

test('what cannot be seen is not absent', () => {
  expectNone(
    packerNatAbsent,
    blueprintOfBuilder(startup, 'source: modules/network/pre-existing-vpc'),
  )
  expectNone(packerNatAbsent, blueprintOfBuilder(startup, vpc('ips_per_nat: $(vars.nothing)')))
  expectNone(
    packerNatAbsent,
    blueprintOfBuilder(`${startup}, omit_external_ip: $(vars.nothing)`, vpc('ips_per_nat: 0')),
  )
})

test('the subnet of an expression counts as that of its module', () => {
  const blueprint = blueprintOfBuilder(
    `${startup}, subnetwork_name: '$(net.subnetwork_names[0])'`,
    'source: modules/network/multivpc, settings: {network_name_prefix: n, ips_per_nat: 0}',
  )
  expectDiagnostics(packerNatAbsent, blueprint, [{ code: 'packer-nat-absent' }])
})
