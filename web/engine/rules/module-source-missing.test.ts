import { test } from 'vitest'
import { expectDiagnostics } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { moduleSourceMissing } from './module-source-missing.ts'

test('a module without a source is an error at the module', () => {
  expectDiagnostics(
    moduleSourceMissing,
    blueprintOf('- id: a\n- {id: b, source: ""}\n- {id: c, source: ./c}'),
    [
      { code: 'module-source-missing', severity: 'error', line: 6, nodes: ['a'] },
      { code: 'module-source-missing', line: 7, nodes: ['b'] },
    ],
  )
})
