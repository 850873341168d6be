import { test } from 'vitest'
import { expectDiagnostics } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { outputUnknown } from './output-unknown.ts'

test('an output that the module does not have is an error at the item', () => {
  const blueprint = blueprintOf(`
    - id: net
      source: modules/network/vpc
      outputs:
      - network_id
      - network_ix
      - name: qqqqqqqqq
        sensitive: true
  `)
  const start = blueprint.indexOf('network_ix')
  const span = { file: 'blueprint', start, end: start + 'network_ix'.length } as const
  expectDiagnostics(outputUnknown, blueprint, [
    {
      code: 'output-unknown',
      severity: 'error',
      line: 10,
      text: 'network_ix',
      args: { name: 'network_ix', module: 'vpc', nearest: 'network_id' },
      fixes: [{ kind: 'replace-scalar', span, text: 'network_id' }],
    },
    { code: 'output-unknown', line: 11, args: { name: 'qqqqqqqqq', module: 'vpc' } },
  ])
})

test('an image build has no outputs', () => {
  expectDiagnostics(
    outputUnknown,
    blueprintOf('- {id: a, source: modules/packer/custom-image, kind: packer, outputs: [image]}'),
    [{ code: 'output-unknown', args: { name: 'image', module: 'custom-image' } }],
  )
})
