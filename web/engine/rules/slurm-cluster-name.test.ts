import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { slurmClusterName } from './slurm-cluster-name.ts'

function blueprintNamed(name: string): string {
  return `vars:\n  deployment_name: d\n  slurm_cluster_name: ${name}\n`
}

test('twenty small letters, digits and - are fine, and no name at all', () => {
  expectNone(slurmClusterName, blueprintNamed('a1234567890123456-89'))
  expectNone(slurmClusterName, 'vars: {deployment_name: d}\n')
})

test.each([
  ['a12345678901234567890', 'characters'],
  ['1a', 'characters'],
  ['a_b', 'characters'],
  ['""', 'missing'],
  ['[a]', 'type'],
] as const)('%s is an error at its line', (name, problem) => {
  expectDiagnostics(slurmClusterName, blueprintNamed(name), [
    { code: 'slurm-cluster-name', severity: 'error', line: 3, args: { problem } },
  ])
})
