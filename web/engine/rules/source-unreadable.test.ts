import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { sourceUnreadable } from './source-unreadable.ts'

test('files that are no module are an error at the source', () => {
  const fault = { kind: 'json' } as const
  const problem = { fault, file: 'main.tf.json', line: undefined }
  const findGiven = () => ({ kind: 'unreadable', problem }) as const
  expectDiagnostics(
    sourceUnreadable,
    blueprintOf('- {id: a, source: ./broken}'),
    [
      {
        code: 'source-unreadable',
        severity: 'error',
        line: 6,
        args: { source: './broken', file: 'main.tf.json', fault },
      },
    ],
    { findGiven },
  )
})

test('nothing is said as long as no files are given', () => {
  expectNone(sourceUnreadable, blueprintOf('- {id: a, source: ./broken}'))
})
