import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { sourceNone } from './source-none.ts'

test.each<readonly [string, object]>([
  ['source_image_family: null', { line: 9 }],
  ['source_image_family: "", source_image: ""', {}],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(sourceNone, blueprintOfBuilder(settings), [
    { code: 'source-none', severity: 'warning', ...facts },
  ])
})

test.each([
  '',
  'source_image_family: null, source_image: a',
  'source_image_family: $(vars.nothing)',
])('{%s} is fine', (settings) => {
  expectNone(sourceNone, blueprintOfBuilder(settings))
})
