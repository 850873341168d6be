import { test } from 'vitest'
import { dedent } from '../../testing/dedent.ts'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { expressionPlace } from './expression-place.ts'

test('an expression in a name, a source, an id, a kind of name or a use is an error there', () => {
  const blueprint = dedent`
    blueprint_name: $(vars.x)
    validators:
    - {validator: $(vars.x), skip: true}
    vars: {x: a, $(vars.x): 1}
    deployment_groups:
    - group: ((1))
      terraform_backend: {type: $(vars.x)}
      modules:
      - source: $(vars.x)
        id: a$(vars.x)
        use: [$(vars.x)]
        outputs:
        - {name: $(vars.x), description: $(vars.x)}
        settings:
          $(vars.x): 1
  `
  const lines = [1, 3, 6, 7, 9, 10, 11, 13, 13, 4, 15]
  expectDiagnostics(
    expressionPlace,
    blueprint,
    lines.map((line) => ({ code: 'expression-place', line })),
  )
})

test('a broken expression counts as one', () => {
  expectDiagnostics(expressionPlace, 'blueprint_name: $(vars.\n', [
    { code: 'expression-place', line: 1 },
  ])
})

test('values may hold expressions, and names escaped ones', () => {
  expectNone(
    expressionPlace,
    blueprintOf('- {id: a, source: ./\\$(x), settings: {x: $(vars.zone)}}'),
  )
})

test('the providers of a group are named at the group', () => {
  const blueprint = dedent`
    deployment_groups:
    - group: g
      terraform_providers:
        google: {source: $(vars.x), version: "1"}
      modules: []
  `
  expectDiagnostics(expressionPlace, blueprint, [{ code: 'expression-place', line: 2 }])
})
