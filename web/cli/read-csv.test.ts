import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'

test('commas part fields', () => {
  expect(readCsv('a=1,b=2')).toEqual(['a=1', 'b=2'])
})

test('a quoted field holds commas and doubled quotes', () => {
  expect(readCsv('"a=[1, 2]","b=""x"""')).toEqual(['a=[1, 2]', 'b="x"'])
})

test('an empty text holds no field, a trailing comma makes an empty one', () => {
  expect(readCsv('')).toEqual([])
  expect(readCsv('a,')).toEqual(['a', ''])
})

test('the first line that is not empty counts, apart from line ends in quotes', () => {
  expect(readCsv('\n\r\na,b\nc')).toEqual(['a', 'b'])
  expect(readCsv('"a\r\nb",c\r')).toEqual(['a\nb', 'c'])
  expect(() => readCsv('\n')).toThrow(/line ends/)
})

test.each(['a"b', '"a', '"a"b'])('%s is refused', (text) => {
  expect(() => readCsv(text)).toThrow(/quote/)
})
