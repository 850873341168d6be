import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { sourceArchitecture } from './source-architecture.ts'

test.each<readonly [string, object]>([
  [
    'machine_type: t2a-standard-4',
    {
      line: 9,
      args: { source: 'hpc-rocky-linux-8', sourceIsArm: false, machine: 't2a-standard-4' },
    },
  ],
  [
    'source_image_family: ubuntu-2204-lts-arm64',
    { args: { source: 'ubuntu-2204-lts-arm64', sourceIsArm: true, machine: 'n2-standard-4' } },
  ],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(sourceArchitecture, blueprintOfBuilder(settings), [
    { code: 'source-architecture', severity: 'warning', ...facts },
  ])
})

test.each([
  '',
  'source_image_family: debian-12-arm64, machine_type: c4a-standard-4',
  'source_image_family: my-image, machine_type: c4a-standard-4',
  'source_image_family: charm64x',
])('{%s} is fine', (settings) => {
  expectNone(sourceArchitecture, blueprintOfBuilder(settings))
})
