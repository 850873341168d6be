import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { networkHostSame } from './network-host-same.ts'

test.each<readonly [string, object]>([
  [
    'network_project_id: p',
    {
      line: 13,
      text: 'network_project_id',
      fixes: [{ kind: 'unset-setting', id: 'image', name: 'network_project_id' }],
    },
  ],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(networkHostSame, blueprintOfBuilder(settings), [
    { code: 'network-host-same', severity: 'info', ...facts },
  ])
})

test.each(['', 'network_project_id: host', 'network_project_id: null'])(
  '{%s} is fine',
  (settings) => {
    expectNone(networkHostSame, blueprintOfBuilder(settings))
  },
)
