import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { settingPattern } from './setting-pattern.ts'

const any = { inputs: { 'x?': 'any', 'y?': 'any', 'z?': 'any' }, outputs: ['o'] }

/** A module with one rule, used with these settings. */
function check(inputs: unknown, settings: string) {
  const rules = [{ validator: 'regex', level: 'error', inputs: inputs }] as const
  const findGiven = givenModules({ './m': { ...any, metadata: { rules } } })
  return [blueprintOf(`- {id: m, source: ./m, settings: {${settings}}}`), { findGiven }] as const
}

test('a text of another form is an error at its value', () => {
  const [blueprint, options] = check(
    { vars: ['x', 'y.z'], pattern: '^a' },
    'x: b, y: {z: [a, c, d]}',
  )
  const expected = [
    {
      code: 'setting-pattern',
      severity: 'error',
      line: 6,
      text: 'b',
      args: { setting: 'x', value: 'b', pattern: '^a' },
    },
    { code: 'setting-pattern', args: { setting: 'y.z', value: 'c', pattern: '^a' } },
  ] as const
  expectDiagnostics(settingPattern, blueprint, expected, options)
})

test('other types, outputs of modules and what is not set are not looked at', () => {
  expectNone(settingPattern, ...check({ vars: ['x', 'y', 'z'], pattern: '^a' }, 'x: 1, y: $(m.o)'))
})

test('a variable of the same name is looked at', () => {
  const [blueprint, options] = check({ vars: 'zone', pattern: '^a' }, '')
  const expected = [{ code: 'setting-pattern', line: 2, path: 'vars.zone' }] as const
  expectDiagnostics(settingPattern, blueprint, expected, options)
})

test('a value that comes by an alias of the whole settings is not seen, as in gcluster', () => {
  const [, options] = check({ vars: 'x', pattern: '^a' }, '')
  const blueprint = blueprintOf(
    '- {id: m, source: ./m, settings: &s {x: b}}\n- {id: n, source: ./m, settings: *s}',
  )
  expectDiagnostics(settingPattern, blueprint, [{ code: 'setting-pattern', nodes: ['m'] }], options)
})

test('a rule that insists on a setting, and one that cannot be read', () => {
  const [blueprint, options] = check({ vars: 'x', pattern: 'a', optional: false }, '')
  const missing = [
    { code: 'settings-missing', line: 6, args: { module: 'm', settings: ['x'] } },
  ] as const
  expectDiagnostics(settingPattern, blueprint, missing, options)
  for (const pattern of ['(', '', 3]) {
    const [blueprint, options] = check({ vars: 'x', pattern }, 'x: a')
    const broken = [
      { code: 'module-rule-broken', text: './m', args: { module: 'm', validator: 'regex' } },
    ] as const
    expectDiagnostics(settingPattern, blueprint, broken, options)
  }
})

test('the toolkit has such rules, and they follow the validation level', () => {
  const blueprint = blueprintOf(
    '- {id: fs, source: modules/file-system/filestore, settings: {network_id: x}}',
  )
  expectDiagnostics(settingPattern, blueprint, [{ code: 'setting-pattern', severity: 'error' }])
  expectDiagnostics(settingPattern, blueprint, [{ code: 'setting-pattern', severity: 'warning' }], {
    level: 'WARNING',
  })
  expectNone(settingPattern, blueprint, { level: 'IGNORE' })
})
