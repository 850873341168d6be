import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { groupEmpty } from './group-empty.ts'

test('a group without modules is an error at modules, or at the group', () => {
  const blueprint = 'deployment_groups:\n- group: a\n  modules: []\n- group: b\n'
  expectDiagnostics(groupEmpty, blueprint, [
    { code: 'group-empty', severity: 'error', line: 3, args: { group: 'a' } },
    {
      code: 'group-empty',
      line: 4,
      args: { group: 'b' },
      fixes: [{ kind: 'remove-group', name: 'b' }],
    },
  ])
})

test('no groups at all are fine', () => {
  expectNone(groupEmpty, 'deployment_groups: []\n')
})
