import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { vpcSshCidr } from './vpc-ssh-cidr.ts'

const vpc = (ranges: string) =>
  blueprintOf(
    `- {id: net, source: modules/network/vpc, settings: {allowed_ssh_ip_ranges: [${ranges}]}}`,
  )

test('ranges that the check of the module fails for are warned of', () => {
  const ranges = '10.0.0.1/32, 10.0.0.0/27, 10.0.0.0/8, 10.0.0.1, "2001:db8::/32", word'
  expectDiagnostics(
    vpcSshCidr,
    vpc(ranges),
    ['10.0.0.1/32', '10.0.0.0/27', '10.0.0.1', '2001:db8::/32', 'word'].map((range) => ({
      code: 'vpc-ssh-cidr',
      severity: 'warning',
      line: 6,
      args: { range },
    })),
  )
})

test('64 addresses and more are fine', () => {
  expectNone(vpcSshCidr, vpc('10.0.0.0/26, 0.0.0.0/0'))
  expectNone(vpcSshCidr, vpc(''))
})
