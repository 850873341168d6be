import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { imageName } from './image-name.ts'

test('a name that Packer will refuse can be mended', () => {
  expectDiagnostics(imageName, blueprintOfBuilder('image_name: 1st Image-'), [
    {
      code: 'image-name',
      severity: 'warning',
      line: 13,
      text: '1st Image-',
      args: { name: '1st Image-' },
      fixes: [
        {
          kind: 'set-setting',
          id: 'image',
          name: 'image_name',
          value: { kind: 'text', text: 'st-image' },
        },
      ],
    },
  ])
})

test('sound names, and none, are fine', () => {
  expectNone(imageName, blueprintOfBuilder('image_name: st-image-1'))
  expectNone(imageName, blueprintOfBuilder(''))
})
