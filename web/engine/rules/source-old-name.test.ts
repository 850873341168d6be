import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { sourceOldName } from './source-old-name.ts'

test.each<readonly [string, object]>([
  [
    'github.com/GoogleCloudPlatform/hpc-toolkit//modules/network/vpc?ref=v1.30.0',
    {
      fixes: [
        {
          kind: 'set-source',
          id: 'a',
          source: 'github.com/GoogleCloudPlatform/cluster-toolkit//modules/network/vpc?ref=v1.30.0',
        },
      ],
    },
  ],
])('%s is told', (source, facts) => {
  expectDiagnostics(sourceOldName, blueprintOf(`- {id: a, source: "${source}"}`), [
    { code: 'source-old-name', severity: 'info', line: 6, ...facts },
  ])
})

test.each([
  'github.com/GoogleCloudPlatform/cluster-toolkit//modules/network/vpc?ref=v1.95.0',
  'github.com/other/hpc-toolkit//x',
])('%s is fine', (source) => {
  expectNone(sourceOldName, blueprintOf(`- {id: a, source: "${source}"}`))
})
