import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { settingRange } from './setting-range.ts'

const any = { inputs: { 'x?': 'any', 'y?': 'any', 'z?': 'any' }, outputs: ['o'] }

/** A module with one rule, used with these settings. */
function check(inputs: unknown, settings: string) {
  const rules = [{ validator: 'range', level: 'error', inputs: inputs }] as const
  const findGiven = givenModules({ './m': { ...any, metadata: { rules } } })
  return [blueprintOf(`- {id: m, source: ./m, settings: {${settings}}}`), { findGiven }] as const
}

test.each([
  ['x: 1', { vars: 'x', min: 2 }, 'low', '1'],
  ['x: [2, 3]', { vars: 'x', min: 1, max: 2 }, 'high', '3'],
  ['x: 1.5', { vars: 'x', max: 2.9 }, 'fraction', '1.5'],
  ['x: a', { vars: 'x', max: 2 }, 'no-number', ''],
  ['x: [a, b, c]', { vars: 'x', max: 2, length_check: true }, 'high', '3'],
] as const)('%s is out of %j', (settings, inputs, problem, found) => {
  const [blueprint, options] = check(inputs, settings)
  const { findings } = analyzeText(blueprint, { ...options, rules: [settingRange] })
  expect(findings).toMatchObject([
    { code: 'setting-range', severity: 'error', args: { problem, found } },
  ])
})

test('numbers inside, nulls and what cannot be told are fine', () => {
  expectNone(
    settingRange,
    ...check({ vars: ['x', 'y', 'z'], min: 1, max: 2 }, 'x: 1, y: null, z: $(m.o)'),
  )
})

test.each([{ min: 2, max: 1 }, {}, { max: '1' }, { max: 1, length_check: 1 }])(
  '%j cannot be read',
  (inputs) => {
    const [blueprint, options] = check({ vars: 'x', ...inputs }, 'x: 1')
    expectDiagnostics(settingRange, blueprint, [{ code: 'module-rule-broken' }], options)
  },
)
