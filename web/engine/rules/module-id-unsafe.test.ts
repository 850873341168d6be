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

test('it is an error where an output has to be named with it', () => {
  const blueprint = blueprintOf(
    '- {id: a b, source: ./a, outputs: [x]}\n- {id: a.b, source: ./a, outputs: [x]}',
  )
  expectDiagnostics(moduleIdUnsafe, blueprint, [
    { code: 'module-id-unsafe', severity: 'error', line: 6 },
    { code: 'module-id-unsafe', severity: 'warning', line: 7 },
  ])
})

test('it is an error where a folder cannot be made of it', () => {
  const long = 'x'.repeat(256)
  const blueprint = blueprintOf(
    `- {id: "a\\0", source: ./a, kind: packer}\n- {id: ${long}, source: ./a, kind: packer}\n- {id: ${long}, source: ./a}`,
  )
  expectDiagnostics(moduleIdUnsafe, blueprint, [
    { code: 'module-id-unsafe', severity: 'error', line: 6 },
    { code: 'module-id-unsafe', severity: 'error', line: 7 },
    { code: 'module-id-unsafe', severity: 'warning', line: 8 },
  ])
})
