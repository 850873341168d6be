import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerIapWinrm } from './packer-iap-winrm.ts'

const winrm = 'windows_startup_ps1: [echo]'
const vpc = (settings: string) => `source: modules/network/vpc, settings: {${settings}}`

test('WinRM through IAP needs port 5986, which a vpc keeps closed by default', () => {
  expectDiagnostics(packerIapWinrm, blueprintOfBuilder(winrm), [
    {
      code: 'packer-iap-winrm',
      severity: 'warning',
      line: 6,
      args: { module: 'image', network: 'net', hasRdp: false },
      fixes: [
        {
          kind: 'set-setting',
          id: 'net',
          name: 'enable_iap_winrm_ingress',
          value: { kind: 'yaml', text: 'true' },
        },
      ],
    },
  ])
})

test('the port of remote desktops is another one', () => {
  expectDiagnostics(
    packerIapWinrm,
    blueprintOfBuilder(winrm, vpc('enable_iap_rdp_ingress: true')),
    [{ code: 'packer-iap-winrm', args: { module: 'image', network: 'net', hasRdp: true } }],
  )
})

test('when it is open, or shell scripts make it SSH, there is nothing to say', () => {
  expectNone(packerIapWinrm, blueprintOfBuilder(winrm, vpc('enable_iap_winrm_ingress: true')))
  expectNone(packerIapWinrm, blueprintOfBuilder(`${winrm}, shell_scripts: [/a.sh]`))
})
