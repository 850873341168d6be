import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { imageUnlinked } from './image-unlinked.ts'

function blueprintWith(builder: string, consumer: string): string {
  const group = `- group: cluster\n  modules:\n  - {id: vm, source: modules/compute/vm-instance, use: [net], settings: {${consumer}}}\n`
  return blueprintOfBuilder(builder) + group
}

test('an image that nothing starts from is told', () => {
  expectDiagnostics(imageUnlinked, blueprintWith('image_family: mine', ''), [
    { code: 'image-unlinked', severity: 'info', line: 9, args: { module: 'image' } },
  ])
})

test('a machine that starts from it, or none at all, is fine', () => {
  expectNone(
    imageUnlinked,
    blueprintWith('image_family: mine', 'instance_image: {family: mine, project: p}'),
  )
  expectNone(imageUnlinked, blueprintOfBuilder('image_family: mine'))
})
