import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { sourceKind } from './source-kind.ts'

test.each<readonly [string, object]>([
  [
    'github.com/GoogleCloudPlatform/cluster-toolkit//modules/packer/custom-image?ref=v1.80.0',
    { fixes: [{ kind: 'set-kind', id: 'a', moduleKind: 'packer' }] },
  ],
])('%s is told', (source, facts) => {
  expectDiagnostics(sourceKind, blueprintOf(`- {id: a, source: "${source}"}`), [
    { code: 'source-kind', severity: 'error', line: 6, ...facts },
  ])
})

test.each([
  'github.com/GoogleCloudPlatform/cluster-toolkit//modules/network/vpc?ref=v1.80.0',
  'github.com/org/repo//modules/packer/custom-image',
])('%s is fine', (source) => {
  expectNone(sourceKind, blueprintOf(`- {id: a, source: "${source}"}`))
})

test('with its kind it is fine', () => {
  const source =
    'github.com/GoogleCloudPlatform/cluster-toolkit//modules/packer/custom-image?ref=v1.80.0'
  expectNone(sourceKind, blueprintOf(`- {id: a, source: "${source}", kind: packer}`))
})
