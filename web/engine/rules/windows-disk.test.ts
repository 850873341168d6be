import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { windowsDisk } from './windows-disk.ts'

test.each<readonly [string, object]>([
  ['source_image_family: windows-2022', { line: 9 }],
  [
    'source_image: windows-x, disk_size: 49',
    {
      fixes: [
        {
          kind: 'set-setting',
          id: 'image',
          name: 'disk_size',
          value: { kind: 'yaml', text: '75' },
        },
      ],
    },
  ],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(windowsDisk, blueprintOfBuilder(settings), [
    { code: 'windows-disk', severity: 'warning', ...facts },
  ])
})

test.each([
  'source_image_family: windows-2022, disk_size: 50',
  'source_image_family: windows-2022, disk_size: $(vars.nothing)',
  'disk_size: 10',
])('{%s} is fine', (settings) => {
  expectNone(windowsDisk, blueprintOfBuilder(settings))
})
