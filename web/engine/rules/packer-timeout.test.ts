import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerTimeout } from './packer-timeout.ts'

test.each<readonly [string, object]>([
  [
    'disk_size: 100',
    {
      line: 9,
      fixes: [
        {
          kind: 'set-setting',
          id: 'image',
          name: 'state_timeout',
          value: { kind: 'text', text: '15m' },
        },
      ],
    },
  ],
  ['source_image_family: windows-2022, state_timeout: 14m59s', {}],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerTimeout, blueprintOfBuilder(settings), [
    { code: 'packer-timeout', severity: 'info', ...facts },
  ])
})

test.each([
  'disk_size: 99',
  'disk_size: 200, state_timeout: 15m',
  'disk_size: 200, state_timeout: soon',
  '',
])('{%s} is fine', (settings) => {
  expectNone(packerTimeout, blueprintOfBuilder(settings))
})
