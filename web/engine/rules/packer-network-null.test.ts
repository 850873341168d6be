import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerNetworkNull } from './packer-network-null.ts'

test('a null hides the network that is used', () => {
  expectDiagnostics(packerNetworkNull, blueprintOfBuilder('subnetwork_name: null'), [
    {
      code: 'packer-network-null',
      severity: 'warning',
      line: 13,
      text: 'null',
      fixes: [{ kind: 'unset-setting', id: 'image', name: 'subnetwork_name' }],
    },
  ])
})

test('a name, or nothing, hides nothing', () => {
  expectNone(packerNetworkNull, blueprintOfBuilder('subnetwork_name: some-subnet'))
  expectNone(packerNetworkNull, blueprintOfBuilder(''))
})
