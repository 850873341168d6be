import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { sourceMissing } from './source-missing.ts'

test('a folder that is not among the given ones is an error at the source', () => {
  const findGiven = () => ({ kind: 'missing' }) as const
  expectDiagnostics(
    sourceMissing,
    blueprintOf('- {id: a, source: ./nowhere}'),
    [{ code: 'source-missing', severity: 'error', line: 6, args: { source: './nowhere' } }],
    { findGiven },
  )
})

test('nothing is said as long as no files are given', () => {
  expectNone(sourceMissing, blueprintOf('- {id: a, source: ./nowhere}'))
})
