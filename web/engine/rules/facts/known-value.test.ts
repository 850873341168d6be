import { expect, test } from 'vitest'
import { analyzeText } from '../../../testing/analyze-text.ts'
import { settingOfValue } from '../../expand/make-value.ts'
import { showValue } from '../../expand/show-value.ts'
import { knownValue } from './known-value.ts'

/** What `x` comes to, in the author's notation. */
function valueOfX(vars: string): string | undefined {
  const { expanded } = analyzeText(`vars: {deployment_name: d, ${vars}}\n`)
  const x = expanded?.variables.get('x')
  if (expanded === undefined || x === undefined) throw new Error('no x')
  const value = knownValue(x.value, expanded)
  return value.known ? showValue(settingOfValue(value.value)) : undefined
}

test('literals and expressions of known variables are known', () => {
  expect(valueOfX('x: 1')).toBe('1')
  expect(valueOfX('x: "$(vars.y)-b", y: a')).toBe('a-b')
})

test('what waits for a variable without a value is not, however far away that is', () => {
  expect(valueOfX('x: $(vars.y), y: ')).toBeUndefined()
  expect(valueOfX('x: [$(vars.y)], y: $(vars.z), z: ')).toBeUndefined()
  expect(valueOfX('x: $(vars.nothing)')).toBeUndefined()
})

test('a part of a map may be known although another one waits', () => {
  expect(valueOfX('x: $(vars.y.a), y: {a: 1, b: $(vars.z)}, z: ')).toBe('1')
  expect(valueOfX('x: $(vars.y.b), y: {a: 1, b: $(vars.z)}, z: ')).toBeUndefined()
})

test('a null that is written is a value', () => {
  expect(valueOfX('x: $(null)')).toBe('null')
})
