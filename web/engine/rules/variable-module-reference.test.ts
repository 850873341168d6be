import { test } from 'vitest'
import { dedent } from '../../testing/dedent.ts'
import { expectDiagnostics } from '../../testing/expect-diagnostics.ts'
import { variableModuleReference } from './variable-module-reference.ts'

test('outputs of modules work in settings only', () => {
  const blueprint = dedent`
    vars:
      deployment_name: d
      x: $(net.network_id)
    terraform_backend_defaults: {type: gcs, configuration: {bucket: $(net.id)}}
    deployment_groups:
    - group: g
      modules:
      - {id: net, source: modules/network/vpc}
      - {id: b, source: ./b, settings: {x: $(net.network_id)}}
  `
  expectDiagnostics(variableModuleReference, blueprint, [
    {
      code: 'variable-module-reference',
      severity: 'error',
      line: 3,
      text: 'net.network_id',
      args: { reference: 'net.network_id' },
    },
    { code: 'variable-module-reference', line: 4 },
  ])
})

test('deep in a variable it points at the variable, as gcluster', () => {
  const blueprint = 'vars:\n  deployment_name: d\n  x:\n  - a\n  - $(net.id)\n'
  expectDiagnostics(variableModuleReference, blueprint, [
    { code: 'variable-module-reference', line: 3, path: 'vars.x[1]' },
  ])
})
