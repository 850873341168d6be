import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'

test('commas part fields', () => {
  expect(readCsv('a=1,b=2')).toEqual(['a=1', 'b=2'])
})

test('a quoted field holds commas and doubled quotes', () => {
  expect(readCsv('"a=[1, 2]","b=""x"""')).toEqual(['a=[1, 2]', 'b="x"'])
})

test('an empty text is one empty field, a trailing comma a further one', () => {
  expect(readCsv('')).toEqual([''])
  expect(readCsv('a,')).toEqual(['a', ''])
})

test.each(['a"b', '"a', '"a"b'])('%s is refused', (text) => {
  expect(() => readCsv(text)).toThrow(/quote/)
})
