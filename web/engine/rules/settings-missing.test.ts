import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { settingsMissing } from './settings-missing.ts'

const any = { inputs: { 'x?': 'any', 'y?': 'any', 'z?': 'any' }, outputs: ['o'] }

/** A module with one rule, used with these settings. */
function check(inputs: unknown, settings: string) {
  const rules = [{ validator: 'required', level: 'error', inputs: inputs }] as const
  const findGiven = givenModules({ './m': { ...any, metadata: { rules } } })
  return [blueprintOf(`- {id: m, source: ./m, settings: {${settings}}}`), { findGiven }] as const
}

test('a setting that must have a value is an error at the source', () => {
  const [blueprint, options] = check({ vars: ['x', 'y', 'z'] }, 'x: 1, y: ""')
  const expected = [
    {
      code: 'settings-missing',
      severity: 'error',
      line: 6,
      text: './m',
      args: { module: 'm', settings: ['y', 'z'] },
    },
  ] as const
  expectDiagnostics(settingsMissing, blueprint, expected, options)
})

test('a variable of the same name gives one', () => {
  expectNone(settingsMissing, ...check({ vars: ['zone'] }, ''))
})

test('a setting that is withdrawn must have none', () => {
  const [blueprint, options] = check({ vars: ['x', 'y'], deprecated: true }, 'x: 1')
  const expected = [
    {
      code: 'settings-withdrawn',
      args: { module: 'm', settings: ['x'] },
      fixes: [{ kind: 'unset-setting', id: 'm', name: 'x' }],
    },
  ] as const
  expectDiagnostics(settingsMissing, blueprint, expected, options)
})

test.each([{}, { vars: [1] }, { vars: 'x', deprecated: 'no' }])('%j cannot be read', (inputs) => {
  const [blueprint, options] = check(inputs, '')
  expectDiagnostics(settingsMissing, blueprint, [{ code: 'module-rule-broken' }], options)
})
