import { test } from 'vitest'
import { expectDiagnostics } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { referenceUnknownModule } from './reference-unknown-module.ts'

test('a reference to a module that is not there is an error with the nearest id', () => {
  const blueprint = blueprintOf(`
    - {id: lan, source: modules/network/vpc}
    - {id: b, source: ./b, settings: {x: [$(lna.network_id), $(vars.zone)]}}
  `)
  const start = blueprint.indexOf('lna.network_id')
  const span = { file: 'blueprint', start, end: start + 'lna.network_id'.length } as const
  expectDiagnostics(referenceUnknownModule, blueprint, [
    {
      code: 'reference-unknown-module',
      severity: 'error',
      line: 7,
      text: 'lna.network_id',
      path: 'deployment_groups[0].modules[1].settings.x[0]',
      nodes: ['b'],
      args: { id: 'lna', nearest: 'lan' },
      fixes: [{ kind: 'replace-scalar', span, text: 'lan.network_id' }],
    },
  ])
})

test('var is nearly vars', () => {
  expectDiagnostics(
    referenceUnknownModule,
    blueprintOf('- {id: b, source: ./b, settings: {x: $(var.zone)}}'),
    [{ code: 'reference-unknown-module', args: { id: 'var', nearest: 'vars' } }],
  )
})
