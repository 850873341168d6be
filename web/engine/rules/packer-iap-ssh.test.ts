import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerIapSsh } from './packer-iap-ssh.ts'

const ssh = 'shell_scripts: [/a.sh]'
const vpc = (settings: string) => `source: modules/network/vpc, settings: {${settings}}`
const closed = 'enable_iap_ssh_ingress: false'

test('a login through IAP to a network that keeps it out is warned of at the network', () => {
  expectDiagnostics(packerIapSsh, blueprintOfBuilder(ssh, vpc(closed)), [
    {
      code: 'packer-iap-ssh',
      severity: 'warning',
      line: 6,
      text: 'net',
      nodes: ['image', 'net'],
      args: { module: 'image', network: 'net' },
      fixes: [
        {
          kind: 'set-setting',
          id: 'net',
          name: 'enable_iap_ssh_ingress',
          value: { kind: 'yaml', text: 'true' },
        },
      ],
    },
  ])
})

test('playbooks need SSH too, and so does communicator: ssh', () => {
  const playbooks = 'ansible_playbooks: [{playbook_file: a, galaxy_file: b, extra_arguments: []}]'
  expectDiagnostics(packerIapSsh, blueprintOfBuilder(playbooks, vpc(closed)), [
    { code: 'packer-iap-ssh' },
  ])
  expectDiagnostics(packerIapSsh, blueprintOfBuilder('communicator: ssh', vpc(closed)), [
    { code: 'packer-iap-ssh' },
  ])
})

test('without a login, without IAP, or with WinRM there is nothing to say', () => {
  expectNone(packerIapSsh, blueprintOfBuilder('startup_script: echo', vpc(closed)))
  expectNone(packerIapSsh, blueprintOfBuilder(`${ssh}, use_iap: false`, vpc(closed)))
  expectNone(packerIapSsh, blueprintOfBuilder('communicator: winrm', vpc(closed)))
})

const rule = (rest: string) => `firewall_rules: [{name: a, direction: INGRESS, ${rest}}]`

test.each([
  'extra_iap_ports: [22]',
  'extra_iap_ports: ["20-30"]',
  rule('ranges: [35.235.240.0/20], allow: [{protocol: tcp, ports: ["22"]}]'),
  rule('ranges: [0.0.0.0/0], allow: [{protocol: all}]'),
  rule(
    'ranges: [35.0.0.0/8, 10.0.0.0/8], allow: [{protocol: TCP, ports: ["1-100"]}], disabled: false',
  ),
])('%s lets it in', (settings) => {
  expectNone(packerIapSsh, blueprintOfBuilder(ssh, vpc(`${closed}, ${settings}`)))
})

test.each([
  'extra_iap_ports: [222]',
  rule('ranges: [35.235.241.0/24], allow: [{protocol: tcp, ports: ["22"]}]'),
  rule('ranges: [0.0.0.0/0], allow: [{protocol: udp}]'),
  rule('ranges: [0.0.0.0/0], allow: [{protocol: tcp, ports: ["23-30"]}]'),
  rule('ranges: [0.0.0.0/0], allow: [{protocol: tcp}], disabled: true'),
  'firewall_rules: [{name: a, direction: EGRESS, ranges: [0.0.0.0/0], allow: [{protocol: all}]}]',
])('%s does not', (settings) => {
  expectDiagnostics(packerIapSsh, blueprintOfBuilder(ssh, vpc(`${closed}, ${settings}`)), [
    { code: 'packer-iap-ssh' },
  ])
})

test('what cannot be judged is not absent', () => {
  expectNone(
    packerIapSsh,
    blueprintOfBuilder(ssh, vpc(`${closed}, firewall_rules: $(vars.nothing)`)),
  )
  expectNone(
    packerIapSsh,
    blueprintOfBuilder(ssh, vpc(`${closed}, ${rule('deny: [{protocol: tcp}]')}`)),
  )
  expectNone(
    packerIapSsh,
    blueprintOfBuilder(ssh, vpc(`${closed}, ${rule('priority: 10, allow: []')}`)),
  )
  expectNone(packerIapSsh, blueprintOfBuilder(ssh, 'source: modules/network/pre-existing-vpc'))
})

test('a firewall-rules module on the network opens it too', () => {
  const rules =
    'ingress_rules: [{name: a, source_ranges: [35.235.240.0/20], allow: [{protocol: tcp, ports: [22]}]}]'
  const blueprint = blueprintOfBuilder(ssh, vpc(closed)).replace(
    '- group: packer',
    `  - {id: fw, source: modules/network/firewall-rules, use: [net], settings: {${rules}}}\n- group: packer`,
  )
  expectNone(packerIapSsh, blueprint)
})
