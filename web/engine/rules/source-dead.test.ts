import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { sourceDead } from './source-dead.ts'

test.each<readonly [string, object]>([
  [
    'source_image_family: hpc-centos-7',
    {
      line: 13,
      text: 'hpc-centos-7',
      fixes: [
        {
          kind: 'set-setting',
          id: 'image',
          name: 'source_image_family',
          value: { kind: 'text', text: 'hpc-rocky-linux-8' },
        },
      ],
    },
  ],
  [
    'source_image_family: slurm-gcp-5-11-hpc-centos-7',
    { args: { family: 'slurm-gcp-5-11-hpc-centos-7' } },
  ],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(sourceDead, blueprintOfBuilder(settings), [
    { code: 'source-dead', severity: 'warning', ...facts },
  ])
})

test.each(['', 'source_image_family: my-centos-7', 'source_image_family: hpc-rocky-linux-9'])(
  '{%s} is fine',
  (settings) => {
    expectNone(sourceDead, blueprintOfBuilder(settings))
  },
)
