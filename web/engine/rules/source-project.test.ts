import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { sourceProject } from './source-project.ts'

test.each<readonly [string, object]>([
  [
    'source_image_family: slurm-gcp-6-12-hpc-rocky-linux-8',
    {
      line: 9,
      args: { source: 'slurm-gcp-6-12-hpc-rocky-linux-8', project: 'schedmd-slurm-public' },
      fixes: [
        {
          kind: 'set-setting',
          id: 'image',
          name: 'source_image_project_id',
          value: { kind: 'yaml', text: '["schedmd-slurm-public"]' },
        },
      ],
    },
  ],
  [
    'source_image: ubuntu-accelerator-2204, source_image_project_id: [other]',
    { args: { source: 'ubuntu-accelerator-2204', project: 'ubuntu-os-accelerator-images' } },
  ],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(sourceProject, blueprintOfBuilder(settings), [
    { code: 'source-project', severity: 'warning', ...facts },
  ])
})

test.each([
  '',
  'source_image_family: slurm-gcp-6-12, source_image_project_id: [schedmd-slurm-public]',
  'source_image_family: slurm-gcp-6-12, source_image_project_id: $(vars.nothing)',
])('{%s} is fine', (settings) => {
  expectNone(sourceProject, blueprintOfBuilder(settings))
})
