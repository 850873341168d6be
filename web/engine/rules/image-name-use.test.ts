import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { imageNameUse } from './image-name-use.ts'

function blueprintWith(builder: string, consumer: string): string {
  const group = `- group: cluster\n  modules:\n  - {id: vm, source: modules/compute/vm-instance, use: [net], settings: {${consumer}}}\n`
  return blueprintOfBuilder(builder) + group
}

test('the name of one build is not that of the next', () => {
  expectDiagnostics(
    imageNameUse,
    blueprintWith(
      'image_family: mine',
      'instance_image: {name: mine-20260101t120000z, project: p}',
    ),
    [
      {
        code: 'image-name-use',
        severity: 'info',
        line: 16,
        text: 'mine-20260101t120000z',
        args: { name: 'mine-20260101t120000z', family: 'mine' },
      },
    ],
  )
})

test('a fixed name, a family, and the name of another image are fine', () => {
  expectNone(
    imageNameUse,
    blueprintWith(
      'image_family: mine, image_name: mine',
      'instance_image: {name: mine, project: p}',
    ),
  )
  expectNone(
    imageNameUse,
    blueprintWith('image_family: mine', 'instance_image: {family: mine, project: p}'),
  )
  expectNone(
    imageNameUse,
    blueprintWith('image_family: mine', 'instance_image: {name: yours, project: p}'),
  )
})
