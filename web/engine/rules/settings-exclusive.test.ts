import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { settingsExclusive } from './settings-exclusive.ts'

const any = { inputs: { 'x?': 'any', 'y?': 'any', 'z?': 'any' }, outputs: ['o'] }

/** A module with one rule, used with these settings. */
function check(inputs: unknown, settings: string) {
  const rules = [{ validator: 'exclusive', level: 'error', inputs: inputs }] as const
  const findGiven = givenModules({ './m': { ...any, metadata: { rules } } })
  return [blueprintOf(`- {id: m, source: ./m, settings: {${settings}}}`), { findGiven }] as const
}

test('two that count as set are an error at the source', () => {
  const [blueprint, options] = check({ vars: ['x', 'y', 'z.a'] }, 'x: 1, y: 0, z: {a: [b]}')
  const expected = [
    {
      code: 'settings-exclusive',
      severity: 'error',
      line: 6,
      text: './m',
      args: { module: 'm', settings: ['x', 'z.a'] },
      fixes: [{ kind: 'unset-setting', id: 'm', name: 'x' }],
    },
  ] as const
  expectDiagnostics(settingsExclusive, blueprint, expected, options)
})

test.each(['""', '0', '-1', 'false', 'null', '[]', '{}', '$(m.o)', '[a, ""]'])(
  '%s does not count as set',
  (value) => {
    expectNone(settingsExclusive, ...check({ vars: ['x', 'y'] }, `x: 1, y: ${value}`))
  },
)
