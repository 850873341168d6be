import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { sourceDepthHint } from './source-depth-hint.ts'

test.each<readonly [string, object]>([
  [
    'github.com/org/repo//dir?ref=v1',
    { fixes: [{ kind: 'set-source', id: 'a', source: 'github.com/org/repo//dir?ref=v1&depth=1' }] },
  ],
])('%s is told', (source, facts) => {
  expectDiagnostics(sourceDepthHint, blueprintOf(`- {id: a, source: "${source}"}`), [
    { code: 'source-depth-hint', severity: 'info', line: 6, ...facts },
  ])
})

test.each([
  'github.com/org/repo//dir?ref=v1&depth=1',
  'github.com/org/repo//dir?ref=0123abc',
  'github.com/org/repo//dir',
  './local',
])('%s is fine', (source) => {
  expectNone(sourceDepthHint, blueprintOf(`- {id: a, source: "${source}"}`))
})
