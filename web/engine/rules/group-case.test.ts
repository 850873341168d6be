import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { groupCase } from './group-case.ts'

test('names that differ in case only are one folder on many disks', () => {
  expectDiagnostics(groupCase, 'deployment_groups:\n- group: Ab\n- group: aB\n', [
    { code: 'group-case', severity: 'warning', line: 3, args: { name: 'aB', other: 'Ab' } },
  ])
})

test('equal names are another matter', () => {
  expectNone(groupCase, 'deployment_groups:\n- group: a\n- group: a\n')
})
