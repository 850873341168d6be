import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { stageArgument } from './stage-argument.ts'

function setting(value: string): string {
  return blueprintOf(`
    - {id: k, source: modules/network/vpc}
    - {id: own, source: ./own, settings: {x: '${value}'}}
  `)
}

test('a file can be named by variables', () => {
  expectNone(stageArgument, setting('$(ghpc_stage("files/a.sh"))'))
  expectNone(stageArgument, setting('$(upper(ghpc_stage("a-${vars.zone}")))'))
})

test('an output of a module is not known when the file is copied', () => {
  expectDiagnostics(stageArgument, setting('$(ghpc_stage(k.network_id))'), [
    { code: 'stage-argument', severity: 'error', line: 7, args: { reference: 'k.network_id' } },
  ])
})

test('the name of a file is known in every dictionary, or it is an error there', () => {
  const blueprint = `validators:
- {validator: x, skip: true, inputs: {a: $(ghpc_stage(upper("a")))}}
terraform_backend_defaults: {type: gcs, configuration: {bucket: $(ghpc_stage(1, 2))}}
${setting('1')}`
  const errors = analyzeText(blueprint).findings.filter(({ severity }) => severity === 'error')
  const lines = errors.map(({ span }) => blueprint.slice(0, span.start).split('\n').length)
  expect(lines.sort()).toContain(2)
  expect(lines).toContain(3)
})

test('text behind a call loses its blanks, and may then be nothing that can be read', () => {
  const lost = '"run ${"../.ghpc/staged/a_0cc175b9c0"}atonce"'
  expectDiagnostics(stageArgument, setting('run $(ghpc_stage("a")) at once'), [
    {
      code: 'expression-blanks',
      severity: 'warning',
      line: 7,
      args: { glued: lost, refused: false },
    },
  ])
  expectDiagnostics(stageArgument, setting('$(ghpc_stage("a"));'), [
    { code: 'expression-blanks', severity: 'error', line: 7 },
  ])
})

test('a function that the toolkit does not have is told as such', () => {
  const blueprint = setting('$(ghpc_stage(upper("a")))')
  expect(analyzeText(blueprint).findings.map(({ code }) => code)).toContain(
    'function-not-available',
  )
})
