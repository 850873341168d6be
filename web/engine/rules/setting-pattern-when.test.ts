import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { settingPatternWhen } from './setting-pattern-when.ts'

const any = { inputs: { 'x?': 'any', 'y?': 'any', 'z?': 'any' }, outputs: ['o'] }

/** A module with one rule, used with these settings. */
function check(inputs: unknown, settings: string) {
  const rules = [{ validator: 'conditional_regex', level: 'error', inputs: inputs }] as const
  const findGiven = givenModules({ './m': { ...any, metadata: { rules } } })
  return [blueprintOf(`- {id: m, source: ./m, settings: {${settings}}}`), { findGiven }] as const
}

const when = { triggers: { y: 1 }, dependent: 'x', pattern: '^a' }

test('where the triggers have their values, the other has the form', () => {
  const [blueprint, options] = check(when, 'x: b, y: 1')
  const expected = [
    {
      code: 'setting-pattern-when',
      severity: 'error',
      line: 6,
      text: 'b',
      args: { setting: 'x', value: 'b', pattern: '^a', matches: true, triggers: ['y'] },
    },
  ] as const
  expectDiagnostics(settingPatternWhen, blueprint, expected, options)
  expectNone(settingPatternWhen, ...check(when, 'x: b, y: 2'))
  expectNone(settingPatternWhen, ...check(when, 'x: ab, y: 1'))
  expectNone(settingPatternWhen, ...check(when, 'x: 5, y: 1'))
})

test('or has not', () => {
  const not = {
    trigger: 'y',
    trigger_value: 1,
    dependent: 'x',
    pattern: '^b',
    match_expected: false,
  }
  const [blueprint, options] = check(not, 'x: b, y: 1')
  expectDiagnostics(settingPatternWhen, blueprint, [{ code: 'setting-pattern-when' }], options)
  expectNone(settingPatternWhen, ...check(not, 'x: a, y: 1'))
})

test('a value that cannot be told, or a missing one that should be a text, makes gcluster crash', () => {
  const [blueprint, options] = check(when, 'x: b, y: $(m.o)')
  expectDiagnostics(
    settingPatternWhen,
    blueprint,
    [{ code: 'setting-not-comparable', severity: 'error' }],
    options,
  )
  const [other, others] = check({ ...when, triggers: { z: 'q' } }, 'x: b')
  expectDiagnostics(settingPatternWhen, other, [{ code: 'setting-not-comparable' }], others)
  expectNone(settingPatternWhen, ...check({ ...when, triggers: { z: true } }, 'x: b'))
})

test.each([{ pattern: '(' }, { dependent: undefined }, { triggers: 1 }, { match_expected: 1 }])(
  '%j cannot be read',
  (change) => {
    const [blueprint, options] = check({ ...when, ...change }, 'x: b')
    expectDiagnostics(settingPatternWhen, blueprint, [{ code: 'module-rule-broken' }], options)
  },
)
