import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { sourceBoth } from './source-both.ts'

test.each<readonly [string, object]>([
  ['source_image: a, source_image_family: b', { line: 13, text: 'source_image_family' }],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(sourceBoth, blueprintOfBuilder(settings), [
    { code: 'source-both', severity: 'info', ...facts },
  ])
})

test.each([
  'source_image: a',
  'source_image_family: b',
  'source_image: null, source_image_family: b',
])('{%s} is fine', (settings) => {
  expectNone(sourceBoth, blueprintOfBuilder(settings))
})
