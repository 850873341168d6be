import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerStageDepth } from './packer-stage-depth.ts'

test.each<readonly [string, object]>([
  ['shell_scripts: ["$(ghpc_stage(\\"a.sh\\"))"]', { line: 13, args: { prefix: '../' } }],
  ['startup_script_file: ((ghpc_stage("a")))', {}],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerStageDepth, blueprintOfBuilder(settings), [
    { code: 'packer-stage-depth', severity: 'warning', ...facts },
  ])
})

test.each(['shell_scripts: ["../$(ghpc_stage(\\"a.sh\\"))"]', 'shell_scripts: [/a.sh]'])(
  '{%s} is fine',
  (settings) => {
    expectNone(packerStageDepth, blueprintOfBuilder(settings))
  },
)

test('a module of the toolkit by its git address lies three folders deeper', () => {
  const source =
    'github.com/GoogleCloudPlatform/cluster-toolkit//modules/packer/custom-image?ref=v1.95.0'
  const blueprint = blueprintOfBuilder('shell_scripts: ["$(ghpc_stage(\\"a.sh\\"))"]')
  expectDiagnostics(packerStageDepth, blueprint.replace('modules/packer/custom-image', source), [
    { code: 'packer-stage-depth', args: { prefix: '../../../../' } },
  ])
})
