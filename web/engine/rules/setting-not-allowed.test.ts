import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { settingNotAllowed } from './setting-not-allowed.ts'

const any = { inputs: { 'x?': 'any', 'y?': 'any', 'z?': 'any' }, outputs: ['o'] }

/** A module with one rule, used with these settings. */
function check(inputs: unknown, settings: string) {
  const rules = [{ validator: 'allowed_enum', level: 'error', inputs: inputs }] as const
  const findGiven = givenModules({ './m': { ...any, metadata: { rules } } })
  return [blueprintOf(`- {id: m, source: ./m, settings: {${settings}}}`), { findGiven }] as const
}

test('a text that is not in the list is an error, and so is a null', () => {
  const [blueprint, options] = check(
    { vars: ['x', 'y'], allowed: ['a', 1] },
    'x: [a, "1", A], y: null',
  )
  const expected = [
    {
      code: 'setting-not-allowed',
      line: 6,
      args: { setting: 'x', value: 'A', allowed: ['a', '1'] },
    },
    { code: 'setting-not-allowed', args: { setting: 'y', value: undefined, allowed: ['a', '1'] } },
  ] as const
  expectDiagnostics(settingNotAllowed, blueprint, expected, options)
})

test('case and null can be let pass, other types always are', () => {
  expectNone(
    settingNotAllowed,
    ...check({ vars: 'x', allowed: ['Ab'], case_sensitive: false }, 'x: aB'),
  )
  expectNone(
    settingNotAllowed,
    ...check({ vars: 'x', allowed: ['a'], allow_null: true }, 'x: null'),
  )
  expectNone(settingNotAllowed, ...check({ vars: 'x', allowed: ['a'] }, 'x: 5'))
})

test.each([{ allowed: [] }, { allowed: 'a' }, {}, { allowed: ['a'], allow_null: 1 }])(
  '%j cannot be read',
  (inputs) => {
    const [blueprint, options] = check(inputs, 'x: a')
    expectDiagnostics(settingNotAllowed, blueprint, [{ code: 'module-rule-broken' }], options)
  },
)
