import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { settingDepends } from './setting-depends.ts'

const any = { inputs: { 'x?': 'any', 'y?': 'any', 'z?': 'any' }, outputs: ['o'] }

/** A module with one rule, used with these settings. */
function check(inputs: unknown, settings: string) {
  const rules = [{ validator: 'conditional', level: 'error', inputs: inputs }] as const
  const findGiven = givenModules({ './m': { ...any, metadata: { rules } } })
  return [blueprintOf(`- {id: m, source: ./m, settings: {${settings}}}`), { findGiven }] as const
}

test('where the trigger is set, the other must be too', () => {
  const [blueprint, options] = check({ trigger: 'x', dependent: 'z' }, 'x: 1, y: 2')
  const expected = [
    {
      code: 'setting-depends',
      severity: 'error',
      line: 6,
      args: { setting: 'z', trigger: 'x', wanted: undefined },
    },
  ] as const
  expectDiagnostics(settingDepends, blueprint, expected, options)
  expectNone(settingDepends, ...check({ trigger: 'x', dependent: 'z' }, 'x: 0'))
  expectNone(settingDepends, ...check({ trigger: 'x', dependent: 'z' }, 'x: 1, z: 1'))
})

const equal = { trigger: 'x', trigger_value: 'b', dependent: 'y', dependent_value: 2 }

test('where the trigger has a value, the other must have one', () => {
  const [blueprint, options] = check(equal, 'x: b, y: 1')
  const expected = [
    { code: 'setting-depends', args: { setting: 'y', trigger: 'x', wanted: '2' } },
  ] as const
  expectDiagnostics(settingDepends, blueprint, expected, options)
  expectNone(settingDepends, ...check(equal, 'x: b, y: 2'))
  expectNone(settingDepends, ...check(equal, 'x: c, y: 1'))
})

test('values that do not count as set are equal', () => {
  const unset = { trigger: 'x', trigger_value: null, dependent: 'y', dependent_value: false }
  expectNone(settingDepends, ...check(unset, 'x: "", y: 0'))
  expectNone(settingDepends, ...check(unset, ''))
})

test('a value that cannot be told makes gcluster crash', () => {
  for (const settings of ['x: $(m.o)', 'x: b, y: $(m.o)']) {
    const [blueprint, options] = check(equal, settings)
    expectDiagnostics(
      settingDepends,
      blueprint,
      [{ code: 'setting-not-comparable', severity: 'error' }],
      options,
    )
  }
})

test('a rule without trigger or dependent cannot be read', () => {
  for (const inputs of [
    { dependent: 'y' },
    { trigger: 'x' },
    { trigger: ['x', 'y'], dependent: 'y' },
  ]) {
    const [blueprint, options] = check(inputs, 'x: 1')
    expectDiagnostics(settingDepends, blueprint, [{ code: 'module-rule-broken' }], options)
  }
})
