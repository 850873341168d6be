import { test } from 'vitest'
import { dedent } from '../../testing/dedent.ts'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { variableUndefined } from './variable-undefined.ts'

test('the nearest variable is offered, and can be put in its place', () => {
  const blueprint = blueprintOf(
    '- {id: net, source: modules/network/vpc, settings: {region: $(vars.regoin)}}',
  )
  const start = blueprint.indexOf('vars.regoin')
  const span = { file: 'blueprint', start, end: start + 'vars.regoin'.length } as const
  expectDiagnostics(variableUndefined, blueprint, [
    {
      code: 'variable-undefined',
      severity: 'error',
      line: 6,
      text: 'vars.regoin',
      nodes: ['net'],
      args: { name: 'regoin', nearest: 'region' },
      fixes: [{ kind: 'replace-scalar', span, text: 'vars.region' }],
    },
  ])
})

test('every dictionary is looked at, lists and maps inside too', () => {
  const blueprint = dedent`
    terraform_backend_defaults: {type: gcs, configuration: {bucket: $(vars.a)}}
    terraform_providers:
      google: {source: a/b, version: "1", configuration: {x: $(vars.b)}}
    validators:
    - {validator: test_zone_exists, inputs: {zone: $(vars.c)}}
    vars: {deployment_name: d, x: [{y: "text $(vars.d)"}]}
    deployment_groups:
    - group: g
      terraform_backend: {type: gcs, configuration: {bucket: $(vars.e)}}
      modules:
      - {id: m, source: ./m, settings: {x: ((var.f))}}
  `
  expectDiagnostics(variableUndefined, blueprint, [
    { code: 'variable-undefined', line: 6, path: 'vars.x[0].y' },
    { code: 'variable-undefined', line: 1 },
    { code: 'variable-undefined', line: 9 },
    { code: 'variable-undefined', line: 3 },
    { code: 'variable-undefined', line: 11 },
    { code: 'variable-undefined', line: 5 },
  ])
})

test('in a text of several lines it points at the line of the key, as gcluster', () => {
  const blueprint = 'vars:\n  deployment_name: d\n  x: |\n    a\n    $(vars.none)\n'
  expectDiagnostics(variableUndefined, blueprint, [{ code: 'variable-undefined', line: 3 }])
})

test('while a deployment file is to come it is a warning', () => {
  const blueprint = 'vars: {deployment_name: , x: $(vars.y)}\n'
  expectDiagnostics(variableUndefined, blueprint, [
    { code: 'variable-undefined', severity: 'warning' },
  ])
  expectDiagnostics(
    variableUndefined,
    blueprint,
    [{ code: 'variable-undefined', severity: 'error' }],
    {
      deployment: 'vars: {deployment_name: d}\n',
    },
  )
  expectNone(variableUndefined, blueprint, { deployment: 'vars: {deployment_name: d, y: 1}\n' })
})
