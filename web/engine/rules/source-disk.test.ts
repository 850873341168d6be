import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { sourceDisk } from './source-disk.ts'

test('a disk smaller than the source image is warned of', () => {
  expectDiagnostics(
    sourceDisk,
    blueprintOfBuilder('source_image_project_id: [schedmd-slurm-public]'),
    [
      {
        code: 'source-disk',
        severity: 'warning',
        line: 9,
        args: { project: 'schedmd-slurm-public', size: 20, wanted: 32 },
        fixes: [
          {
            kind: 'set-setting',
            id: 'image',
            name: 'disk_size',
            value: { kind: 'yaml', text: '32' },
          },
        ],
      },
    ],
  )
  expectDiagnostics(
    sourceDisk,
    blueprintOfBuilder('source_image_project_id: [windows-cloud], disk_size: 49'),
    [{ code: 'source-disk', args: { project: 'windows-cloud', size: 49, wanted: 50 } }],
  )
})

test('a disk that holds it, several projects, and what cannot be told are fine', () => {
  expectNone(
    sourceDisk,
    blueprintOfBuilder('source_image_project_id: [schedmd-slurm-public], disk_size: 32'),
  )
  expectNone(
    sourceDisk,
    blueprintOfBuilder('source_image_project_id: [schedmd-slurm-public, other]'),
  )
  expectNone(
    sourceDisk,
    blueprintOfBuilder(
      'source_image_project_id: [schedmd-slurm-public], disk_size: $(vars.nothing)',
    ),
  )
  expectNone(sourceDisk, blueprintOfBuilder(''))
})
