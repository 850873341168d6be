import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { variableCycle } from './variable-cycle.ts'

test('a ring is told once, at the reference that closes it', () => {
  const blueprint = 'vars:\n  a: $(vars.b)\n  b: x-$(vars.c)\n  c: [$(vars.a)]\n  d: $(vars.a)\n'
  expectDiagnostics(variableCycle, blueprint, [
    {
      code: 'variable-cycle',
      severity: 'error',
      line: 4,
      text: 'vars.a',
      args: { names: ['a', 'b', 'c'] },
    },
  ])
})

test('a variable that needs itself is a ring of one', () => {
  expectDiagnostics(variableCycle, 'vars: {a: $(vars.a)}\n', [
    { code: 'variable-cycle', args: { names: ['a'] } },
  ])
})

test('two ways to one variable are no ring, and neither is a chain of thousands', () => {
  expectNone(variableCycle, 'vars: {a: [$(vars.b), $(vars.c)], b: $(vars.d), c: $(vars.d), d: 1}\n')
  const chain = Array.from({ length: 5000 }, (_, index) => `  v${index}: $(vars.v${index + 1})\n`)
  expectNone(variableCycle, `vars:\n${chain.join('')}  v5000: 1\n`)
})
