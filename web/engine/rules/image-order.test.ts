import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { imageOrder } from './image-order.ts'

const builder = blueprintOfBuilder('image_family: mine')
const consumer =
  '  - {id: vm, source: modules/compute/vm-instance, use: [net], settings: {instance_image: {family: mine, project: p}}}\n'

test('a machine that starts before its image is built is warned of', () => {
  expectDiagnostics(imageOrder, builder.replace('- group: packer', `${consumer}- group: packer`), [
    {
      code: 'image-order',
      severity: 'warning',
      line: 7,
      text: 'vm',
      nodes: ['vm', 'image'],
      args: { builder: 'image', consumer: 'vm' },
      fixes: [{ kind: 'move-group', name: 'packer', place: 0 }],
    },
  ])
})

test('in a later group all is well', () => {
  expectNone(imageOrder, `${builder}- group: cluster\n  modules:\n${consumer}`)
})
