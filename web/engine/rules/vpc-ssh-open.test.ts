import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { vpcSshOpen } from './vpc-ssh-open.ts'

const vpc = (settings: string) =>
  blueprintOf(`- {id: net, source: modules/network/vpc, settings: {${settings}}}`)
const rule = (range: string, allow: string) =>
  `{name: a, direction: INGRESS, ranges: [${range}], allow: [${allow}]}`

test('a login open to everybody is warned of where it stands', () => {
  expectDiagnostics(vpcSshOpen, vpc('allowed_ssh_ip_ranges: [10.0.0.0/8, 0.0.0.0/0]'), [
    { code: 'vpc-ssh-open', severity: 'warning', line: 6, text: '0.0.0.0/0', args: { port: 22 } },
  ])
  const open = rule('0.0.0.0/0', '{protocol: tcp, ports: [5985]}')
  const closed = rule('10.0.0.0/8', '{protocol: tcp}')
  expectDiagnostics(vpcSshOpen, vpc(`firewall_rules: [${closed}, ${open}]`), [
    {
      code: 'vpc-ssh-open',
      path: 'deployment_groups[0].modules[0].settings.firewall_rules[1]',
      args: { port: 5985 },
    },
  ])
})

test('so is one of a firewall-rules module', () => {
  const ingress = 'ingress_rules: [{name: a, source_ranges: [0.0.0.0/0], allow: [{protocol: all}]}]'
  expectDiagnostics(
    vpcSshOpen,
    blueprintOf(`- {id: fw, source: modules/network/firewall-rules, settings: {${ingress}}}`),
    [{ code: 'vpc-ssh-open', nodes: ['fw'], args: { port: 22 } }],
  )
})

test('other ports, disabled rules and narrower ranges are fine', () => {
  expectNone(
    vpcSshOpen,
    vpc(`firewall_rules: [${rule('0.0.0.0/0', '{protocol: tcp, ports: [443]}')}]`),
  )
  expectNone(vpcSshOpen, vpc(`firewall_rules: [${rule('0.0.0.0/1', '{protocol: tcp}')}]`))
  expectNone(vpcSshOpen, vpc('allowed_ssh_ip_ranges: [35.235.240.0/20]'))
})
