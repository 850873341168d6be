import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, invertEdits, mapOffset, type TextEdit } from './text-edit.ts'

const edit = (start: number, end: number, text: string): TextEdit => ({
  file: 'blueprint',
  start,
  end,
  text,
})

/** A text and edits of it that do not overlap. */
const textWithEdits = fc
  .tuple(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(5), fc.string({ maxLength: 4 }))),
  )
  .map(([text, wanted]) => {
    const edits: TextEdit[] = []
    let from = 0
    for (const [gap, length, replacement] of wanted) {
      const start = from + (gap % 7)
      const end = start + length
      if (end > text.length) break
      edits.push(edit(start, end, replacement))
      from = end + 1
    }
    return { text, edits }
  })

test('inverse edits give the first text back, byte for byte', () => {
  fc.assert(
    fc.property(textWithEdits, ({ text, edits }) => {
      const changed = applyEdits(text, edits)
      expect(applyEdits(changed, invertEdits(text, edits))).toBe(text)
    }),
  )
})

test('edits apply in the order of their places, whatever the order of the list', () => {
  expect(applyEdits('abc', [edit(2, 3, 'C'), edit(0, 1, 'A')])).toBe('AbC')
})

test('two insertions at one place keep the order of the list', () => {
  expect(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')])).toBe('a12b')
})

test('overlapping edits are our bug and throw', () => {
  expect(() => applyEdits('abcdef', [edit(0, 3, ''), edit(2, 4, '')])).toThrow(/overlaps/)
})

test('an offset behind an edit moves with the text it stands in', () => {
  fc.assert(
    fc.property(textWithEdits, fc.nat(), ({ text, edits }, seed) => {
      const offset = text.length === 0 ? 0 : seed % text.length
      if (edits.some(({ start, end }) => start <= offset && offset <= end)) return
      const changed = applyEdits(text, edits)
      expect(changed[mapOffset(offset, edits)]).toBe(text[offset])
    }),
  )
})

test('an offset inside replaced text goes behind the replacement', () => {
  expect(mapOffset(2, [edit(1, 4, 'xy')])).toBe(3)
})

test('an offset at an insertion stays before it, or goes behind it when asked', () => {
  expect(mapOffset(1, [edit(1, 1, 'xy')])).toBe(1)
  expect(mapOffset(1, [edit(1, 1, 'xy')], true)).toBe(3)
})
