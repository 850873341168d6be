import { expect, test } from 'vitest'
import { faultOf, isExpression, stepped, typedText } from './typed-text.ts'

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

test('other types are typed as YAML, expressions in them as texts', () => {
  expect(typedText('yaml', '[a, b]')).toEqual({ kind: 'yaml', text: '[a, b]' })
  expect(typedText('yaml', '(({a = 1 # b}))')).toEqual({ kind: 'text', text: '(({a = 1 # b}))' })
})

test('an expression is told by its opening', () => {
  expect(isExpression('$(vars.a)')).toBe(true)
  expect(isExpression(' ((1 + 1))')).toBe(true)
  expect(isExpression('a $(vars.b)')).toBe(false)
})

test('a number out of its bounds is told while it is typed', () => {
  const shape = { kind: 'number', bounds: { least: 1, most: 8 } } as const
  expect(faultOf(shape, '4')).toBe('')
  expect(faultOf(shape, '')).toBe('')
  expect(faultOf(shape, '$(vars.size)')).toBe('')
  expect(faultOf(shape, 'x')).toContain('number')
  expect(faultOf(shape, '0')).toContain('1')
  expect(faultOf(shape, '9')).toContain('8')
  expect(faultOf({ kind: 'text' }, 'x')).toBe('')
})

test('a whole number goes up and down within its bounds', () => {
  expect(stepped('4', 1, {})).toBe('5')
  expect(stepped('8', 1, { most: 8 })).toBe('8')
  expect(stepped('', 1, { least: 2 })).toBe('2')
  expect(stepped('0.5', 1, {})).toBeUndefined()
})
