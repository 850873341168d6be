import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { moduleMoved } from './module-moved.ts'

test('an old path is an error with the new one, dots and slashes around it or not', () => {
  const now = 'modules/scheduler/batch-job-template'
  const old = 'community/modules/scheduler/cloud-batch-job'
  expectDiagnostics(
    moduleMoved,
    blueprintOf(`- {id: a, source: ${old}}\n- {id: b, source: ./${old}/}`),
    [
      {
        code: 'module-moved',
        severity: 'error',
        line: 6,
        text: old,
        args: { source: old, now },
        fixes: [{ kind: 'set-source', id: 'a', source: now }],
      },
      { code: 'module-moved', line: 7 },
    ],
  )
})

test('a blueprint that names where the modules come from may use an old version', () => {
  expectNone(
    moduleMoved,
    `${blueprintOf('- {id: a, source: community/modules/scripts/spack-install}')}toolkit_modules_url: github.com/a/b\ntoolkit_modules_version: v1.1.0\n`,
  )
})
