import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { networkRdma } from './network-rdma.ts'

const vpc = (profile: string) =>
  `source: modules/network/vpc, settings: {network_profile: ${profile}}`

test('a builder in a network for RDMA is warned of', () => {
  expectDiagnostics(
    networkRdma,
    blueprintOfBuilder('', vpc('https://x/networkProfiles/a-vpc-roce')),
    [{ code: 'network-rdma', severity: 'warning', line: 9, args: { network: 'net' } }],
  )
})

test('other networks are fine', () => {
  expectNone(networkRdma, blueprintOfBuilder(''))
  expectNone(networkRdma, blueprintOfBuilder('', vpc('$(vars.nothing)')))
})
