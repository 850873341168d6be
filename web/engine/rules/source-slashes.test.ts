import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { sourceSlashes } from './source-slashes.ts'

test.each<readonly [string, object]>([
  [
    'github.com/GoogleCloudPlatform/slurm-gcp/packer?ref=6.8.5',
    {
      fixes: [
        {
          kind: 'set-source',
          id: 'a',
          source: 'github.com/GoogleCloudPlatform/slurm-gcp//packer?ref=6.8.5',
        },
      ],
    },
  ],
])('%s is told', (source, facts) => {
  expectDiagnostics(sourceSlashes, blueprintOf(`- {id: a, source: "${source}", kind: packer}`), [
    { code: 'source-slashes', severity: 'warning', line: 6, ...facts },
  ])
})

test.each([
  'github.com/GoogleCloudPlatform/slurm-gcp//packer?ref=6.8.5',
  'github.com/org/repo',
  './local',
])('%s is fine', (source) => {
  expectNone(sourceSlashes, blueprintOf(`- {id: a, source: "${source}", kind: packer}`))
})
