import { test } from 'vitest'
import { expectDiagnostics } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { moduleIdUnsafe } from './module-id-unsafe.ts'

test('an id that is no identifier is a warning: gcluster takes it', () => {
  const blueprint = blueprintOf(
    '- {id: a b, source: ./a}\n- {id: 9, source: ./a}\n- {id: a-b_9, source: ./a}',
  )
  expectDiagnostics(moduleIdUnsafe, blueprint, [
    {
      code: 'module-id-unsafe',
      severity: 'warning',
      line: 6,
      text: 'a b',
      fixes: [{ kind: 'rename-module', id: 'a b', newId: 'a-b' }],
    },
    {
      code: 'module-id-unsafe',
      line: 7,
      fixes: [{ kind: 'rename-module', id: '9', newId: '_9' }],
    },
  ])
})
