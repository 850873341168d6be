import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeEdits } from './compose-edits.ts'
import { applyEdits, invertEdits, type TextEdit } from './text-edit.ts'

const edit = (start: number, end: number, text: string): TextEdit => ({
  file: 'blueprint',
  start,
  end,
  text,
})

/** Edits that do not overlap, for a text of any length, from pairs of fractions and new texts. */
function scatterEdits(text: string, cuts: readonly (readonly [number, number, string])[]) {
  const edits: TextEdit[] = []
  let from = 0
  for (const [skip, take, added] of cuts) {
    const start = Math.min(from + skip, text.length)
    const end = Math.min(start + take, text.length)
    edits.push(edit(start, end, added))
    from = end + 1
    if (from > text.length) break
  }
  return edits
}

const cutsArbitrary = fc.array(
  fc.tuple(fc.nat(6), fc.nat(4), fc.string({ maxLength: 4, unit: 'grapheme' })),
  { maxLength: 4 },
)

test('the composed list gives the text that the lists give one after another', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 30, unit: 'grapheme' }),
      fc.array(cutsArbitrary, { maxLength: 4 }),
      (text, rounds) => {
        const lists: TextEdit[][] = []
        let current = text
        for (const cuts of rounds) {
          const edits = scatterEdits(current, cuts)
          lists.push(edits)
          current = applyEdits(current, edits)
        }
        const composed = composeEdits('blueprint', text, lists)
        expect(applyEdits(text, composed)).toBe(current)
        expect(applyEdits(current, invertEdits(text, composed))).toBe(text)
      },
    ),
    { seed: 20, numRuns: 2000 },
  )
})

test('an edit and its inverse compose to nothing', () => {
  const first = [edit(2, 4, 'xyz'), edit(5, 5, '!')]
  const second = invertEdits('abcdefg', first)
  expect(composeEdits('blueprint', 'abcdefg', [first, second])).toEqual([])
})

test('what an edit writes again is no part of it', () => {
  expect(composeEdits('blueprint', 'zone: west', [[edit(0, 10, 'zone: east')]])).toEqual([
    edit(6, 8, 'ea'),
  ])
})

test('a surrogate pair is replaced as a whole', () => {
  expect(composeEdits('blueprint', '😀', [[edit(0, 2, '😁')]])).toEqual([edit(0, 2, '😁')])
})
