import { expect, test } from 'vitest'
import { isExpression, typedText } from './typed-text.ts'

test('a text setting takes anything as a string', () => {
  expect(typedText('text', 'true')).toEqual({ kind: 'text', text: 'true' })
  expect(typedText('text', ' a ')).toEqual({ kind: 'text', text: ' a ' })
})

test('a number is YAML, and what is none stays text', () => {
  for (const number of ['20', '-1', '0.5', '1e9', ' 7 ']) {
    expect(typedText('number', number)).toEqual({ kind: 'yaml', text: number.trim() })
  }
  for (const other of ['$(vars.size)', 'abc', '1_0', '']) {
    expect(typedText('number', other).kind).toBe('text')
  }
})

test('a truth value is YAML', () => {
  expect(typedText('bool', 'false')).toEqual({ kind: 'yaml', text: 'false' })
  expect(typedText('bool', 'yes').kind).toBe('text')
})

test('other types are typed as YAML', () => {
  expect(typedText('yaml', '[a, b]')).toEqual({ kind: 'yaml', text: '[a, b]' })
})

test('an expression is told by its opening', () => {
  expect(isExpression('$(vars.a)')).toBe(true)
  expect(isExpression(' ((1 + 1))')).toBe(true)
  expect(isExpression('a $(vars.b)')).toBe(false)
})
