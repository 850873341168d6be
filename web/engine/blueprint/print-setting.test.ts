import { expect, test } from 'vitest'
import { expressionValue, listValue, textValue } from '../expand/make-value.ts'
import { printSetting } from './print-setting.ts'

function print(text: string): string {
  const value = expressionValue(text, [])
  if (value === undefined) throw new Error(`${text} is no expression`)
  return printSetting(listValue([value, textValue('b')]))
}

test('a comment to the end of an expression is followed by a blank, as the toolkit writes it', () => {
  expect(print('1 // c')).toBe('[1 // c , "b"]')
  expect(print('1 # c')).toBe('[1 # c , "b"]')
})

test('other expressions stand as they are', () => {
  expect(print('1 /* // */')).toBe('[1 /* // */, "b"]')
  expect(print('1 // c\n')).toBe('[1 // c\n, "b"]')
  expect(print('"#//"')).toBe('["#//", "b"]')
})
