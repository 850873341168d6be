import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { slurmGcpNetwork } from './slurm-gcp-network.ts'

const source = 'github.com/GoogleCloudPlatform/slurm-gcp//packer?ref=6.8.5'

function build(settings: string, from = source): string {
  return blueprintOf(`- {id: a, source: "${from}", kind: packer, settings: {${settings}}}`)
}

test('what is left to the network called default is told', () => {
  expectDiagnostics(slurmGcpNetwork, build('use_iap: false'), [
    {
      code: 'slurm-gcp-network',
      severity: 'warning',
      line: 6,
      args: { missing: ['subnetwork', 'use_iap'] },
    },
  ])
  expectDiagnostics(slurmGcpNetwork, build('subnetwork: s'), [
    {
      code: 'slurm-gcp-network',
      args: { missing: ['use_iap'] },
      fixes: [
        { kind: 'set-setting', id: 'a', name: 'use_iap', value: { kind: 'yaml', text: 'true' } },
      ],
    },
  ])
})

test('both set is fine, and so is any other image build', () => {
  expectNone(slurmGcpNetwork, build('subnetwork: $(net.subnetwork_self_link), use_iap: true'))
  expectNone(slurmGcpNetwork, build('', 'github.com/o/r//packer'))
})
