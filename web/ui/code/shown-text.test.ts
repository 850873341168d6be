import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, makeLineTable } from '../../engine/index.ts'
import {
  changesOfEdits,
  editsOfChanges,
  findDifference,
  realOffset,
  shownPosition,
  shownText,
} from './shown-text.ts'

test('the shown text has no byte order mark and only LF', () => {
  expect(shownText('\uFEFFa\r\nb\rc\n')).toBe('a\nb\nc\n')
})

test('a line typed into a CRLF file ends with CRLF, and the mark stays', () => {
  const text = '\uFEFFa: 1\r\nb: 2\r\n'
  const change = { start: { line: 1, column: 5 }, end: { line: 1, column: 5 }, text: '\nc: 3' }
  const edits = editsOfChanges('blueprint', text, [change])
  expect(applyEdits(text, edits)).toBe('\uFEFFa: 1\r\nc: 3\r\nb: 2\r\n')
})

test('a replacement over lines takes their real breaks with it', () => {
  const text = 'a\r\nb\rc\nd'
  const change = { start: { line: 1, column: 2 }, end: { line: 4, column: 1 }, text: '-' }
  expect(applyEdits(text, editsOfChanges('blueprint', text, [change]))).toBe('a-d')
})

const anyText = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\r', '😀', '\u2028'), { maxLength: 30 })
  .chain((parts) => fc.boolean().map((marked) => (marked ? '\uFEFF' : '') + parts.join('')))

test('an edit made in the shown text arrives in the real one', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), anyText, (text, from, length, typed) => {
      const shown = shownText(text)
      const start = from % (shown.length + 1)
      const end = Math.min(shown.length, start + (length % 8))
      const lines = makeLineTable(shown)
      const inserted = shownText(typed)
      const edits = editsOfChanges('blueprint', text, [
        {
          start: shownPosition(shown, lines, start),
          end: shownPosition(shown, lines, end),
          text: inserted,
        },
      ])
      const wanted = shown.slice(0, start) + inserted + shown.slice(end)
      // A lone CR before an inserted LF reads as one break: only then may a break be lost.
      fc.pre(!/\r(?!\n)/.test(text))
      expect(shownText(applyEdits(text, edits))).toBe(wanted)
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('an edit made to the real text arrives in the shown one', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      fc.pre(before.startsWith('\uFEFF') === after.startsWith('\uFEFF'))
      fc.pre(!before.includes('\r') && !after.includes('\r'))
      const edits = findDifference('blueprint', before, after)
      expect(applyEdits(before, edits)).toBe(after)
      const shown = shownText(before)
      const lines = makeLineTable(shown)
      const shownEdits = changesOfEdits(before, edits).map(({ start, end, text }) => ({
        file: 'blueprint' as const,
        start: realOffset(shown, lines, start),
        end: realOffset(shown, lines, end),
        text,
      }))
      expect(applyEdits(shown, shownEdits)).toBe(shownText(after))
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('equal texts have no difference', () => {
  expect(findDifference('blueprint', 'a', 'a')).toEqual([])
})
