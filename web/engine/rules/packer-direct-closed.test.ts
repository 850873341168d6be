import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerDirectClosed } from './packer-direct-closed.ts'

const direct = 'use_iap: false, omit_external_ip: false'
const vpc = (settings: string) => `source: modules/network/vpc, settings: {${settings}}`

test('a public IP alone lets nobody in', () => {
  expectDiagnostics(packerDirectClosed, blueprintOfBuilder(`communicator: ssh, ${direct}`), [
    {
      code: 'packer-direct-closed',
      severity: 'warning',
      line: 9,
      args: { module: 'image', network: 'net', port: 22 },
    },
  ])
  expectDiagnostics(
    packerDirectClosed,
    blueprintOfBuilder(
      `communicator: winrm, ${direct}`,
      vpc('allowed_ssh_ip_ranges: [10.0.0.0/8]'),
    ),
    [{ code: 'packer-direct-closed', args: { module: 'image', network: 'net', port: 5986 } }],
  )
})

test('a rule that opens the port for others than IAP lets in', () => {
  const ssh = `communicator: ssh, ${direct}`
  const rule = (range: string) =>
    `firewall_rules: [{name: a, direction: INGRESS, ranges: [${range}], allow: [{protocol: tcp}]}]`
  expectNone(
    packerDirectClosed,
    blueprintOfBuilder(ssh, vpc('allowed_ssh_ip_ranges: [10.0.0.0/8]')),
  )
  expectNone(packerDirectClosed, blueprintOfBuilder(ssh, vpc(rule('10.0.0.0/8'))))
  expectDiagnostics(packerDirectClosed, blueprintOfBuilder(ssh, vpc(rule('35.235.240.0/20'))), [
    { code: 'packer-direct-closed' },
  ])
})

test('the firewall of a network that exists already cannot be seen', () => {
  const existing = 'source: modules/network/pre-existing-vpc'
  expectNone(packerDirectClosed, blueprintOfBuilder(`communicator: ssh, ${direct}`, existing))
})
