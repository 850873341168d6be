import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { sourceLocal } from './source-local.ts'

test.each<readonly [string, object]>([
  ['./mods/a', { text: '"./mods/a"', args: { source: './mods/a' } }],
  ['/abs/a', {}],
])('%s is told', (source, facts) => {
  expectDiagnostics(sourceLocal, blueprintOf(`- {id: a, source: "${source}"}`), [
    { code: 'source-local', severity: 'info', line: 6, ...facts },
  ])
})

test.each(['modules/network/vpc', './modules/network/vpc', 'github.com/org/repo//dir'])(
  '%s is fine',
  (source) => {
    expectNone(sourceLocal, blueprintOf(`- {id: a, source: "${source}"}`))
  },
)
