import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { groupDuplicate } from './group-duplicate.ts'

test('the second of two equal names is an error', () => {
  const blueprint = 'deployment_groups:\n- group: a\n- group: b\n- group: a\n'
  expectDiagnostics(groupDuplicate, blueprint, [
    { code: 'group-duplicate', severity: 'error', line: 4, text: 'a', args: { name: 'a' } },
  ])
})

test('names that differ in case, and missing ones, are not equal', () => {
  expectNone(
    groupDuplicate,
    'deployment_groups:\n- group: a\n- group: A\n- modules: []\n- modules: []\n',
  )
})
