import { expect, test } from 'vitest'
import type { TextEdit } from '../../engine/index.ts'
import { textHunks } from './text-hunks.ts'

const text = 'a: 1\nb: 2\r\nc: 3'

function edit(start: number, end: number, replacement: string): TextEdit {
  return { file: 'blueprint', start, end, text: replacement }
}

test('a changed value is one line that goes and one that comes', () => {
  expect(textHunks(text, [edit(3, 4, '9')])).toEqual([
    { line: 1, removed: ['a: 1'], added: ['a: 9'] },
  ])
})

test('a new line removes none', () => {
  expect(textHunks(text, [edit(5, 5, 'x: 0\n')])).toEqual([
    { line: 2, removed: [], added: ['x: 0'] },
  ])
  expect(textHunks(text, [edit(15, 15, '\nd: 4')])).toEqual([
    { line: 4, removed: [], added: ['d: 4'] },
  ])
})

test('a line that goes brings none', () => {
  expect(textHunks(text, [edit(5, 11, '')])).toEqual([{ line: 2, removed: ['b: 2'], added: [] }])
})

test('edits of one line are together, those of others apart, in the order of the text', () => {
  const edits = [edit(14, 15, '7'), edit(3, 4, '9'), edit(0, 1, 'z')]
  expect(textHunks(text, edits)).toEqual([
    { line: 1, removed: ['a: 1'], added: ['z: 9'] },
    { line: 3, removed: ['c: 3'], added: ['c: 7'] },
  ])
})

test('edits that change nothing are no hunk', () => {
  expect(textHunks(text, [edit(3, 4, '1')])).toEqual([])
})
