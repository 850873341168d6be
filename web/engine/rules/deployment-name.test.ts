import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { deploymentName } from './deployment-name.ts'

function blueprintNamed(name: string): string {
  return `vars:\n  deployment_name: ${name}\n  part: X\n`
}

test('a name can hold underscores', () => {
  expectNone(deploymentName, blueprintNamed('a_b-1'))
})

test.each([
  ['A b', 'characters'],
  ['""', 'missing'],
  ['12', 'type'],
  ['a-$(vars.part)', 'characters'],
] as const)('%s is an error at its line', (name, problem) => {
  expectDiagnostics(deploymentName, blueprintNamed(name), [
    { code: 'deployment-name', severity: 'error', line: 2, args: { problem } },
  ])
})

test('a null is no fault of the name, and neither is a value that cannot be told', () => {
  expectNone(deploymentName, blueprintNamed('null'))
  expectNone(deploymentName, blueprintNamed('$(vars.nothing)'))
})
