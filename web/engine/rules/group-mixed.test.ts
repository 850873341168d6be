import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { groupMixed } from './group-mixed.ts'

test('an image build beside a Terraform module is an error at modules', () => {
  const blueprint = blueprintOf(`
    - {id: net, source: modules/network/vpc}
    - {id: image, source: modules/packer/custom-image, kind: packer}
  `)
  expectDiagnostics(groupMixed, blueprint, [
    {
      code: 'group-mixed',
      severity: 'error',
      line: 5,
      text: 'modules',
      nodes: ['image'],
      args: { group: 'primary' },
      fixes: [{ kind: 'split-group', id: 'image' }],
    },
  ])
})

test('a kind left out and kind: terraform are one kind', () => {
  expectNone(
    groupMixed,
    blueprintOf('- {id: a, source: ./a}\n- {id: b, source: ./b, kind: terraform}'),
  )
})
