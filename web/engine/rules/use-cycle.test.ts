import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { useCycle } from './use-cycle.ts'

const setting = (id: string, needs: string) =>
  `- {id: ${id}, source: ./m, settings: {x: $(${needs}.o)}}\n`

test('modules that need each other are told once', () => {
  const ring = setting('a', 'b') + setting('b', 'c') + setting('c', 'a') + setting('d', 'a')
  expectDiagnostics(useCycle, blueprintOf(ring), [
    {
      code: 'use-cycle',
      severity: 'warning',
      line: 6,
      text: 'a',
      nodes: ['a', 'b', 'c'],
      args: { ids: ['a', 'b', 'c'] },
    },
  ])
})

test('a module that needs itself is a ring of one', () => {
  expectDiagnostics(useCycle, blueprintOf(setting('a', 'a')), [
    { code: 'use-cycle', args: { ids: ['a'] } },
  ])
})

test('two ways to one module are no ring', () => {
  expectNone(
    useCycle,
    blueprintOf(`- {id: a, source: ./m}\n${setting('b', 'a')}${setting('c', 'a')}`),
  )
})
