import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { imageNameClash } from './image-name-clash.ts'

function two(one: string, other: string): string {
  const second = `- group: second\n  modules:\n  - {id: twin, source: modules/packer/custom-image, kind: packer, use: [net], settings: {${other}}}\n`
  return blueprintOfBuilder(one) + second
}

test('two images of one name are warned of, of one family told', () => {
  expectDiagnostics(
    imageNameClash,
    two('image_name: a, image_family: x', 'image_name: a, image_family: y'),
    [
      {
        code: 'image-name-clash',
        severity: 'warning',
        line: 16,
        nodes: ['twin', 'image'],
        args: { what: 'name', name: 'a', other: 'image' },
      },
    ],
  )
  expectDiagnostics(imageNameClash, two('image_family: x', 'image_family: x'), [
    {
      code: 'image-name-clash',
      severity: 'info',
      args: { what: 'family', name: 'x', other: 'image' },
    },
  ])
})

test('in another project they do not clash', () => {
  expectNone(imageNameClash, two('image_family: x', 'image_family: x, project_id: other'))
  expectNone(imageNameClash, two('image_family: x', 'image_family: y'))
})
