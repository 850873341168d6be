import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerZoneRegion } from './packer-zone-region.ts'

test('a zone outside the region of the subnet is warned of', () => {
  expectDiagnostics(packerZoneRegion, blueprintOfBuilder('zone: europe-west4-a'), [
    {
      code: 'packer-zone-region',
      severity: 'warning',
      line: 13,
      text: 'europe-west4-a',
      nodes: ['image', 'net'],
      args: { zone: 'europe-west4-a', region: 'us-central1' },
    },
  ])
})

const zone = 'zone: us-central1-f'

test.each([
  'source: modules/network/vpc, settings: {region: asia-east1}',
  'source: modules/network/vpc, settings: {subnetworks: [{subnet_name: a, subnet_region: asia-east1, new_bits: 1}]}',
  'source: modules/network/pre-existing-vpc, settings: {region: asia-east1}',
  'source: modules/network/pre-existing-subnetwork, settings: {subnetwork_self_link: projects/p/regions/asia-east1/subnetworks/s}',
])('the region of {%s} is known', (network) => {
  expectDiagnostics(packerZoneRegion, blueprintOfBuilder(zone, network), [
    { code: 'packer-zone-region', args: { zone: 'us-central1-f', region: 'asia-east1' } },
  ])
})

test('what cannot be told, and no name of a zone, is passed over', () => {
  expectNone(packerZoneRegion, blueprintOfBuilder(zone))
  expectNone(packerZoneRegion, blueprintOfBuilder('zone: $(vars.nothing)'))
  expectNone(packerZoneRegion, blueprintOfBuilder('zone: somewhere'))
  expectNone(
    packerZoneRegion,
    blueprintOfBuilder(zone, 'source: modules/network/vpc, settings: {region: $(vars.nothing)}'),
  )
  expectNone(packerZoneRegion, blueprintOfBuilder(`${zone}, subnetwork_name: some-subnet`))
})
