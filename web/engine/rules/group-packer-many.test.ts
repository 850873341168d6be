import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { groupPackerMany } from './group-packer-many.ts'

test('two image builds in a group are an error at the group', () => {
  const blueprint = blueprintOf(`
    - {id: one, source: modules/packer/custom-image, kind: packer}
    - {id: two, source: modules/packer/custom-image, kind: packer}
  `)
  expectDiagnostics(groupPackerMany, blueprint, [
    {
      code: 'group-packer-many',
      severity: 'error',
      line: 4,
      nodes: ['one', 'two'],
      args: { group: 'primary', count: 2 },
      fixes: [{ kind: 'split-group', id: 'two' }],
    },
  ])
})

test('one alone, and two beside another kind, are no concern of this rule', () => {
  const one = '- {id: one, source: modules/packer/custom-image, kind: packer}'
  expectNone(groupPackerMany, blueprintOf(one))
  expectNone(groupPackerMany, blueprintOf(`${one}\n- {id: net, source: modules/network/vpc}`))
})
