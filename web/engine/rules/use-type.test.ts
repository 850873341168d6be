import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { useType } from './use-type.ts'

const findGiven = givenModules({
  './builder': { inputs: { subnetwork: 'string' } },
  './other': { inputs: { subnetwork: 'any' } },
})

test('an object of the same name is handed where a text is wanted', () => {
  const blueprint = blueprintOf(
    '- {id: net, source: modules/network/vpc}\n- {id: b, source: ./builder, use: [net]}',
  )
  const value = { kind: 'text', text: '$(net.subnetwork_self_link)' } as const
  expectDiagnostics(
    useType,
    blueprint,
    [
      {
        code: 'use-type',
        severity: 'warning',
        line: 7,
        text: 'net',
        nodes: ['b', 'net'],
        fixes: [{ kind: 'set-setting', id: 'b', name: 'subnetwork', value }],
      },
    ],
    { findGiven },
  )
})

test('inputs that take any value, and settings of the author, are fine', () => {
  const blueprint = blueprintOf(`
    - {id: net, source: modules/network/vpc}
    - {id: a, source: ./other, use: [net]}
    - {id: b, source: ./builder, use: [net], settings: {subnetwork: x}}
  `)
  expectNone(useType, blueprint, { findGiven })
})
