import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { imageNameFixed } from './image-name-fixed.ts'

test.each<readonly [string, object]>([
  ['image_name: mine', { line: 13, text: 'mine', args: { name: 'mine' } }],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(imageNameFixed, blueprintOfBuilder(settings), [
    { code: 'image-name-fixed', severity: 'info', ...facts },
  ])
})

test.each(['image_family: mine', 'image_name: null', 'image_name: mine-$(vars.zone)'])(
  '{%s} is fine',
  (settings) => {
    expectNone(imageNameFixed, blueprintOfBuilder(settings))
  },
)
