import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerNatUnknown } from './packer-nat-unknown.ts'

const startup = 'startup_script: echo'
const existing = 'source: modules/network/pre-existing-vpc'

test('a network that exists already may have a NAT', () => {
  expectDiagnostics(packerNatUnknown, blueprintOfBuilder(startup, existing), [
    {
      code: 'packer-nat-unknown',
      severity: 'info',
      line: 9,
      nodes: ['image', 'net'],
      args: { module: 'image', network: 'net' },
    },
  ])
})

test('so may one that is named only', () => {
  expectDiagnostics(
    packerNatUnknown,
    blueprintOfBuilder(`${startup}, subnetwork_name: some-subnet`),
    [{ code: 'packer-nat-unknown', nodes: ['image'], args: { module: 'image' } }],
  )
})

test('a known NAT, a public IP, or no script: nothing to say', () => {
  expectNone(packerNatUnknown, blueprintOfBuilder(startup))
  expectNone(packerNatUnknown, blueprintOfBuilder(`${startup}, omit_external_ip: false`, existing))
  expectNone(packerNatUnknown, blueprintOfBuilder('', existing))
})

test('somebody who knows can acknowledge it beside the builder or the network', () => {
  const blueprint = blueprintOfBuilder(startup, existing)
  const ack = '# cyanotype: ack packer-nat-unknown'
  expectNone(packerNatUnknown, blueprint.replace('kind: packer', `kind: packer ${ack}`))
  expectNone(packerNatUnknown, blueprint.replace('  - {id: net', `  ${ack}\n  - {id: net`))
  expectDiagnostics(
    packerNatUnknown,
    blueprint.replace('kind: packer', 'kind: packer # cyanotype: ack other'),
    [{ code: 'packer-nat-unknown' }],
  )
})
