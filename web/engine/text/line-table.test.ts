import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeLineTable, offsetAt, positionAt } from './line-table.ts'

test('lines end at LF, at CRLF and at a lone CR', () => {
  const table = makeLineTable('a\nb\r\nc\rd')
  expect([0, 2, 5, 7].map((offset) => positionAt(table, offset).line)).toEqual([1, 2, 3, 4])
})

test('columns count UTF-16 code units from 1', () => {
  expect(positionAt(makeLineTable('😀x'), 2)).toEqual({ line: 1, column: 3 })
})

test('position and offset are inverse at every offset of a text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r', 'é', '😀')), (pieces) => {
      const text = pieces.join('')
      const table = makeLineTable(text)
      for (let offset = 0; offset <= text.length; offset++) {
        expect(offsetAt(table, positionAt(table, offset))).toBe(offset)
      }
    }),
  )
})

test('offsets outside the text are moved to its ends', () => {
  const table = makeLineTable('ab\nc')
  expect(positionAt(table, -5)).toEqual({ line: 1, column: 1 })
  expect(positionAt(table, 99)).toEqual({ line: 2, column: 2 })
})
