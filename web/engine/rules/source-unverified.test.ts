import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { sourceUnverified } from './source-unverified.ts'

test.each<readonly [string, object]>([
  [
    'github.com/org/repo//dir?ref=v1',
    { args: { source: 'github.com/org/repo//dir?ref=v1' }, nodes: ['a'] },
  ],
  ['github.com/GoogleCloudPlatform/cluster-toolkit//modules/network/vpc?ref=v1.80.0', {}],
])('%s is told', (source, facts) => {
  expectDiagnostics(sourceUnverified, blueprintOf(`- {id: a, source: "${source}"}`), [
    { code: 'source-unverified', severity: 'info', line: 6, ...facts },
  ])
})

test.each([
  'modules/network/vpc',
  './local',
  'vpc',
  'github.com/GoogleCloudPlatform/cluster-toolkit//modules/network/vpc?ref=v1.95.0',
])('%s is fine', (source) => {
  expectNone(sourceUnverified, blueprintOf(`- {id: a, source: "${source}"}`))
})
