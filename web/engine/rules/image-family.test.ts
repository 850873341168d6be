import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { imageFamily } from './image-family.ts'

test('a family that Packer will refuse can be mended', () => {
  expectDiagnostics(imageFamily, blueprintOfBuilder('image_family: My_Image'), [
    {
      code: 'image-family',
      severity: 'warning',
      line: 13,
      text: 'My_Image',
      args: { family: 'My_Image', from: 'image_family' },
      fixes: [
        {
          kind: 'set-setting',
          id: 'image',
          name: 'image_family',
          value: { kind: 'text', text: 'my-image' },
        },
      ],
    },
  ])
})

test('without a family the name of the deployment is one', () => {
  const blueprint = blueprintOfBuilder('').replace(
    'deployment_name: demo',
    'deployment_name: my_demo',
  )
  expectDiagnostics(imageFamily, blueprint, [
    { code: 'image-family', line: 9, args: { family: 'my_demo', from: 'deployment_name' } },
  ])
  expectNone(imageFamily, blueprint.replace('settings: {}', 'settings: {image_family: good}'))
})

test('sound families, and those that cannot be told, are fine', () => {
  expectNone(imageFamily, blueprintOfBuilder('image_family: a'))
  expectNone(imageFamily, blueprintOfBuilder(`image_family: ${'a'.repeat(63)}`))
  expectNone(imageFamily, blueprintOfBuilder('image_family: $(vars.nothing)'))
})
