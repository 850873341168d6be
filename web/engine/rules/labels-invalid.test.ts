import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { labelsInvalid } from './labels-invalid.ts'

function blueprintWith(labels: string): string {
  return `vars:\n  deployment_name: d\n  labels:${labels}\n`
}

test('labels of sound names and values are fine, and so is an expression', () => {
  expectNone(labelsInvalid, blueprintWith(' {a_b-1: größe, b: "", c: $(vars.deployment_name)}'))
  expectNone(labelsInvalid, blueprintWith(' $(merge({a = 1}))'))
  expectNone(labelsInvalid, 'vars: {deployment_name: d}\n')
})

test('each bad label is an error on its line', () => {
  expectDiagnostics(
    labelsInvalid,
    blueprintWith('\n    Upper: a\n    number: 1\n    value: A\n    none:'),
    [
      { code: 'labels-invalid', line: 4, args: { problem: 'name', label: 'Upper' } },
      { code: 'labels-invalid', line: 5, args: { problem: 'value-type', label: 'number' } },
      { code: 'labels-invalid', line: 6, args: { problem: 'value', label: 'value' } },
      { code: 'labels-invalid', line: 7, args: { problem: 'value-type', label: 'none' } },
    ],
  )
})

test('labels that are no map are an error', () => {
  expectDiagnostics(labelsInvalid, blueprintWith(' [a]'), [
    { code: 'labels-invalid', line: 3, args: { problem: 'no-map', label: '' } },
  ])
})

test('there can be 64 of them', () => {
  const labels = (count: number) =>
    ` {${Array.from({ length: count }, (_, index) => `l${index}: a`).join(', ')}}`
  expectNone(labelsInvalid, blueprintWith(labels(64)))
  expectDiagnostics(labelsInvalid, blueprintWith(labels(65)), [
    { code: 'labels-invalid', args: { problem: 'too-many', label: '' } },
  ])
})
