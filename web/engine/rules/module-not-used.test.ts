import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { moduleNotUsed } from './module-not-used.ts'

test('a vpc that no setting takes anything from is an error at its id', () => {
  const blueprint = blueprintOf(`
    - source: modules/network/vpc
      id: lonely
    - {id: used, source: modules/network/vpc}
    - {id: referred, source: modules/network/vpc}
    - {id: home, source: modules/file-system/filestore, use: [used]}
    - {id: vm, source: modules/compute/vm-instance, settings: {network_self_link: $(referred.network_self_link)}}
  `)
  expectDiagnostics(moduleNotUsed, blueprint, [
    { code: 'module-not-used', severity: 'error', line: 7, text: 'lonely', args: { id: 'lonely' } },
  ])
})

test('a use that gives nothing does not count', () => {
  const blueprint = blueprintOf(`
    - {id: net, source: modules/network/vpc}
    - {id: bucket, source: modules/file-system/cloud-storage-bucket, use: [net]}
  `)
  expectDiagnostics(moduleNotUsed, blueprint, [{ code: 'module-not-used', args: { id: 'net' } }])
})

test('a module of unknown inputs may take something', () => {
  expectNone(
    moduleNotUsed,
    blueprintOf('- {id: net, source: modules/network/vpc}\n- {id: b, source: ./b, use: [net]}'),
  )
})
