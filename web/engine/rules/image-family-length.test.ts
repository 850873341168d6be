import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { imageFamilyLength } from './image-family-length.ts'

const family = (length: number) => 'a'.repeat(length)

test('the time stamp needs 17 of the 63 characters', () => {
  expectNone(imageFamilyLength, blueprintOfBuilder(`image_family: ${family(46)}`))
  expectDiagnostics(imageFamilyLength, blueprintOfBuilder(`image_family: ${family(47)}`), [
    {
      code: 'image-family-length',
      severity: 'warning',
      line: 13,
      args: { family: family(47), length: 47 },
      fixes: [
        {
          kind: 'set-setting',
          id: 'image',
          name: 'image_family',
          value: { kind: 'text', text: family(46) },
        },
      ],
    },
  ])
})

test('with a name of its own an image may have a longer family', () => {
  expectNone(imageFamilyLength, blueprintOfBuilder(`image_family: ${family(50)}, image_name: a`))
  expectNone(
    imageFamilyLength,
    blueprintOfBuilder(`image_family: ${family(50)}, image_name: $(vars.nothing)`),
  )
})
