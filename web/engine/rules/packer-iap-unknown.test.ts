import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerIapUnknown } from './packer-iap-unknown.ts'

const ssh = 'shell_scripts: [/a.sh]'
const existing = 'source: modules/network/pre-existing-vpc'

test('the firewall of a network that exists already cannot be seen', () => {
  expectDiagnostics(packerIapUnknown, blueprintOfBuilder(ssh, existing), [
    {
      code: 'packer-iap-unknown',
      severity: 'info',
      line: 9,
      nodes: ['image', 'net'],
      args: { module: 'image', port: 22 },
    },
  ])
  expectDiagnostics(
    packerIapUnknown,
    blueprintOfBuilder('communicator: winrm, subnetwork_name: some'),
    [{ code: 'packer-iap-unknown', nodes: ['image'], args: { module: 'image', port: 5986 } }],
  )
})

test('no login, no IAP, or a network of the blueprint: nothing to say', () => {
  expectNone(packerIapUnknown, blueprintOfBuilder('startup_script: echo', existing))
  expectNone(packerIapUnknown, blueprintOfBuilder(`${ssh}, use_iap: false`, existing))
  expectNone(packerIapUnknown, blueprintOfBuilder(ssh))
})
