import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { referenceUnknownOutput } from './reference-unknown-output.ts'

test('an output that the module does not have is an error with the nearest one', () => {
  const blueprint = blueprintOf(`
    - {id: lan, source: modules/network/vpc}
    - {id: b, source: ./b, settings: {x: $(lan.network_ix), y: $(lan.subnetworks)}}
  `)
  const start = blueprint.indexOf('lan.network_ix')
  const span = { file: 'blueprint', start, end: start + 'lan.network_ix'.length } as const
  expectDiagnostics(referenceUnknownOutput, blueprint, [
    {
      code: 'reference-unknown-output',
      severity: 'error',
      line: 7,
      text: 'lan.network_ix',
      nodes: ['b'],
      args: { module: 'lan', output: 'network_ix', nearest: 'network_id' },
      fixes: [{ kind: 'replace-scalar', span, text: 'lan.network_id' }],
    },
  ])
})

test('nothing is said of modules whose files are not known', () => {
  expectNone(
    referenceUnknownOutput,
    blueprintOf('- {id: a, source: ./a}\n- {id: b, source: ./b, settings: {x: $(a.y)}}'),
  )
})
