import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { maintenanceValue } from './maintenance-value.ts'

test.each<readonly [string, object]>([
  ['on_host_maintenance: terminate', { line: 13, text: 'terminate', args: { value: 'terminate' } }],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(maintenanceValue, blueprintOfBuilder(settings), [
    { code: 'maintenance-value', severity: 'warning', ...facts },
  ])
})

test.each(['on_host_maintenance: MIGRATE', 'on_host_maintenance: null', ''])(
  '{%s} is fine',
  (settings) => {
    expectNone(maintenanceValue, blueprintOfBuilder(settings))
  },
)
