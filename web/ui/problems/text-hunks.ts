import { applyEdits, type TextEdit } from '../../engine/index.ts'

/** Lines that go and lines that come in their place. */
export type TextHunk = {
  /** 1-based number of the first line that goes, or before which the new ones stand. */
  readonly line: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

type Stretch = { readonly start: number; readonly end: number; readonly edits: TextEdit[] }

/** What edits of one text do to its lines. The edits count in the text and do not overlap. */
export function textHunks(text: string, edits: readonly TextEdit[]): readonly TextHunk[] {
  return stretchesOf(text, edits).flatMap(({ start, end, edits }) => {
    const before = text.slice(start, end)
    const shifted = edits.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }))
    return hunkOf(text, start, linesOf(before), linesOf(applyEdits(before, shifted)))
  })
}

/** Whole lines of the text with the edits in them; edits of the same line are together. */
function stretchesOf(text: string, edits: readonly TextEdit[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const start = text.lastIndexOf('\n', edit.start - 1) + 1
    const lineEnd = text.indexOf('\n', edit.end)
    const end = lineEnd === -1 ? text.length : lineEnd + 1
    const last = stretches.at(-1)
    if (last === undefined || start >= last.end) stretches.push({ start, end, edits: [edit] })
    else stretches.splice(-1, 1, { ...last, end, edits: [...last.edits, edit] })
  }
  return stretches
}

function hunkOf(
  text: string,
  start: number,
  before: readonly string[],
  after: readonly string[],
): readonly TextHunk[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const removed = before.slice(head, before.length - tail)
  const added = after.slice(head, after.length - tail)
  if (removed.length + added.length === 0) return []
  return [{ line: text.slice(0, start).split('\n').length + head, removed, added }]
}

/** The lines without their breaks; a break at the end opens no further line. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
