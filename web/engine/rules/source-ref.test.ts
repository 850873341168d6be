import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { sourceRef } from './source-ref.ts'

test.each<readonly [string, object]>([
  ['github.com/org/repo//dir', {}],
  ['git::https://example.com/a.git?depth=1', {}],
])('%s is told', (source, facts) => {
  expectDiagnostics(sourceRef, blueprintOf(`- {id: a, source: "${source}"}`), [
    { code: 'source-ref', severity: 'info', line: 6, ...facts },
  ])
})

test.each([
  'github.com/org/repo//dir?ref=v1',
  './local',
  'gcs::https://www.googleapis.com/storage/v1/b/p',
  'modules/network/vpc',
])('%s is fine', (source) => {
  expectNone(sourceRef, blueprintOf(`- {id: a, source: "${source}"}`))
})
