import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { sourceDepth } from './source-depth.ts'

test.each<readonly [string, object]>([
  [
    'github.com/org/repo//dir?ref=0123abc&depth=1',
    {
      args: { ref: '0123abc' },
      fixes: [{ kind: 'set-source', id: 'a', source: 'github.com/org/repo//dir?ref=0123abc' }],
    },
  ],
  [
    'github.com/org/repo//dir?depth=1&ref=0123456789abcdef0123456789abcdef01234567',
    {
      fixes: [
        {
          kind: 'set-source',
          id: 'a',
          source: 'github.com/org/repo//dir?ref=0123456789abcdef0123456789abcdef01234567',
        },
      ],
    },
  ],
])('%s is told', (source, facts) => {
  expectDiagnostics(sourceDepth, blueprintOf(`- {id: a, source: "${source}"}`), [
    { code: 'source-depth', severity: 'warning', line: 6, ...facts },
  ])
})

test.each([
  'github.com/org/repo//dir?ref=v1&depth=1',
  'github.com/org/repo//dir?ref=0123abc',
  'github.com/org/repo//dir?ref=abc&depth=1',
])('%s is fine', (source) => {
  expectNone(sourceDepth, blueprintOf(`- {id: a, source: "${source}"}`))
})
