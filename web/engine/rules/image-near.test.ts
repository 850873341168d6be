import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { imageNear } from './image-near.ts'

function blueprintWith(builder: string, consumer: string): string {
  const group = `- group: cluster\n  modules:\n  - {id: vm, source: modules/compute/vm-instance, use: [net], settings: {${consumer}}}\n`
  return blueprintOfBuilder(builder) + group
}

test('a family that is nearly the one built here is warned of', () => {
  expectDiagnostics(
    imageNear,
    blueprintWith('image_family: my-image', 'instance_image: {family: my-imgae, project: p}'),
    [
      {
        code: 'image-near',
        severity: 'warning',
        line: 16,
        text: 'my-imgae',
        args: { family: 'my-imgae', nearest: 'my-image' },
      },
    ],
  )
})

test('the family itself, one far from it, and one of another project are fine', () => {
  const builder = 'image_family: my-image'
  expectNone(imageNear, blueprintWith(builder, 'instance_image: {family: my-image, project: p}'))
  expectNone(
    imageNear,
    blueprintWith(builder, 'instance_image: {family: hpc-rocky-linux-8, project: p}'),
  )
  expectNone(imageNear, blueprintWith(builder, 'instance_image: {family: my-imgae, project: q}'))
})
