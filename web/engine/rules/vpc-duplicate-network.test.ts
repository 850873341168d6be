import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { vpcDuplicateNetwork } from './vpc-duplicate-network.ts'

const twoNetworks = (one: string, other: string) =>
  blueprintOf(`
    - {id: one, source: modules/network/vpc, settings: {${one}}}
    - {id: two, source: modules/network/vpc, settings: {${other}}}
  `)

test('two networks of one name in one project are warned of', () => {
  expectDiagnostics(vpcDuplicateNetwork, twoNetworks('', ''), [
    {
      code: 'vpc-duplicate-network',
      severity: 'warning',
      line: 7,
      text: 'two',
      nodes: ['two', 'one'],
      args: { name: 'demo-net', other: 'one' },
    },
  ])
  expectDiagnostics(vpcDuplicateNetwork, twoNetworks('network_name: a', 'network_name: a'), [
    { code: 'vpc-duplicate-network' },
  ])
})

test('other names, other projects, and what cannot be told are fine', () => {
  expectNone(vpcDuplicateNetwork, twoNetworks('network_name: a', ''))
  expectNone(vpcDuplicateNetwork, twoNetworks('project_id: a', ''))
  expectNone(vpcDuplicateNetwork, twoNetworks('network_name: $(vars.nothing)', ''))
})
