import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerPrivateAccess } from './packer-private-access.ts'

const closed = 'enable_cloud_nat: false, enable_cloud_router: false'

function blueprintWith(settings: string, extra = ''): string {
  return blueprintOfBuilder(extra, `source: modules/network/vpc, settings: {${settings}}`)
    .replace('use: [net]', 'use: [net, script]')
    .replace(
      '- group: packer',
      '  - {id: script, source: modules/scripts/startup-script}\n- group: packer',
    )
}

test('a subnet without any way to Google does not even give the scripts', () => {
  expectDiagnostics(
    packerPrivateAccess,
    blueprintWith(`${closed}, subnetwork_private_access: false`),
    [
      {
        code: 'packer-private-access',
        severity: 'warning',
        line: 6,
        text: 'subnetwork_private_access',
        nodes: ['image', 'net'],
        args: { module: 'image', network: 'net' },
      },
    ],
  )
  expectDiagnostics(
    packerPrivateAccess,
    blueprintWith(`${closed}, subnetworks: [{subnet_name: a, subnet_region: b, new_bits: 1}]`),
    [{ code: 'packer-private-access' }],
  )
})

test('private access, NAT, a public IP, or a script of its own: nothing to say', () => {
  expectNone(packerPrivateAccess, blueprintWith(closed))
  expectNone(packerPrivateAccess, blueprintWith('subnetwork_private_access: false'))
  expectNone(
    packerPrivateAccess,
    blueprintWith(`${closed}, subnetwork_private_access: false`, 'omit_external_ip: false'),
  )
  expectNone(
    packerPrivateAccess,
    blueprintWith(`${closed}, subnetwork_private_access: false`, 'startup_script: a'),
  )
  expectNone(
    packerPrivateAccess,
    blueprintWith(
      `${closed}, subnetworks: [{subnet_name: a, subnet_region: b, new_bits: 1, subnet_private_access: true}]`,
    ),
  )
})
