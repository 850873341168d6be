import { test } from 'vitest'
import { dedent } from '../../testing/dedent.ts'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { variableUnused } from './variable-unused.ts'

test('a variable that nothing takes is an error at its key', () => {
  const blueprint = dedent`
    vars:
      deployment_name: demo
      project_id: p
      region: r
      spare: 1
      other: $(vars.used)
      used: 2
      network_name: n
    deployment_groups:
    - group: g
      modules:
      - {id: net, source: modules/network/vpc}
  `
  expectDiagnostics(variableUnused, blueprint, [
    {
      code: 'variable-unused',
      severity: 'error',
      line: 5,
      text: 'spare',
      args: { name: 'spare' },
      fixes: [
        { kind: 'unset-variable', name: 'spare', file: 'blueprint' },
        { kind: 'skip-validator', validator: 'test_deployment_variable_not_used' },
      ],
    },
    { code: 'variable-unused', line: 6, args: { name: 'other' } },
  ])
})

const spare = 'vars: {deployment_name: d, spare: 1}\n'

test('validators and providers count, backends do not', () => {
  expectNone(
    variableUnused,
    `${spare}validators: [{validator: a, skip: true, inputs: {x: $(vars.spare)}}]\n`,
  )
  expectNone(
    variableUnused,
    `${spare}terraform_providers: {a: {source: a, version: b, configuration: {x: $(vars.spare)}}}\n`,
  )
  expectDiagnostics(
    variableUnused,
    `${spare}terraform_backend_defaults: {type: gcs, configuration: {x: $(vars.spare)}}\n`,
    [{ code: 'variable-unused' }],
  )
})

test('it follows the validation level and can be skipped', () => {
  expectDiagnostics(variableUnused, spare, [{ code: 'variable-unused', severity: 'warning' }], {
    level: 'WARNING',
  })
  expectNone(variableUnused, spare, { level: 'IGNORE' })
  expectNone(variableUnused, spare, { skipValidators: ['test_deployment_variable_not_used'] })
  expectNone(
    variableUnused,
    `${spare}validators: [{validator: test_deployment_variable_not_used, skip: true}]\n`,
  )
})

test('a module of unknown inputs may take any', () => {
  expectNone(
    variableUnused,
    `${spare}deployment_groups: [{group: g, modules: [{id: a, source: ./a}]}]\n`,
  )
})
