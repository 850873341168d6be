import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { variableNull } from './variable-null.ts'

const blueprint = 'vars:\n  deployment_name: d\n  zone:\n  labels: ~\n'

test('a variable without a value is to supply in a draft', () => {
  expectDiagnostics(variableNull, blueprint, [
    { code: 'variable-null', severity: 'info', line: 3, text: 'zone', args: { name: 'zone' } },
    { code: 'variable-null', severity: 'info', line: 4, args: { name: 'labels' } },
  ])
})

test('it is an error once the values are there', () => {
  expectDiagnostics(
    variableNull,
    blueprint,
    [{ code: 'variable-null', severity: 'error', args: { name: 'labels' } }],
    { deployment: 'vars: {zone: z}\n' },
  )
})

test('a null of the deployment file points at the blueprint', () => {
  expectDiagnostics(
    variableNull,
    'blueprint_name: a\nvars: {deployment_name: d}\n',
    [{ code: 'variable-null', line: 2, text: 'vars', args: { name: 'zone' } }],
    { deployment: 'vars: {zone: }\n' },
  )
})

test('an expression that comes to null is a value', () => {
  expectNone(variableNull, 'vars: {deployment_name: d, x: $(null)}\n')
})
