import { expect, test } from 'vitest'
import { shortType } from './short-type.ts'

test.each([
  ['string', 'string'],
  ['list(string)', 'list(string)'],
  ['object({ a = string, b = object({ c = number }) })', 'object'],
  [
    'list(object({\n  name = string\n  more = optional(list(object({ x = any })), [])\n}))',
    'list(object)',
  ],
  ['map(object({}))', 'map(object)'],
  ['', ''],
])('%s is %s', (type, short) => {
  expect(shortType(type)).toBe(short)
})
