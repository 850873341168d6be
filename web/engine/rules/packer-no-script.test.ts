import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerNoScript } from './packer-no-script.ts'

test.each<readonly [string, object]>([
  ['', { line: 9, args: { module: 'image' } }],
  ['shell_scripts: [], startup_script: ""', {}],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerNoScript, blueprintOfBuilder(settings), [
    { code: 'packer-no-script', severity: 'info', ...facts },
  ])
})

test.each(['startup_script: a', 'shell_scripts: [/a]', 'startup_script_file: $(vars.nothing)'])(
  '{%s} is fine',
  (settings) => {
    expectNone(packerNoScript, blueprintOfBuilder(settings))
  },
)
