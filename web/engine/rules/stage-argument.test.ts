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

test('a function that the toolkit does not have is told as such', () => {
  const blueprint = setting('$(ghpc_stage(upper("a")))')
  expect(analyzeText(blueprint).findings.map(({ code }) => code)).toContain(
    'function-not-available',
  )
})
