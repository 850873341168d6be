import type { FileId } from '../text/span.ts'
import { applyEdits, type TextEdit } from '../text/text-edit.ts'

/** A line that edits change, without its line end. */
export type ChangedLine = {
  readonly file: FileId
  /** 1-based, in the text as it is; for a line that is put in, the one it goes in front of. */
  readonly line: number
  /** Undefined for a line that is put in. */
  readonly before: string | undefined
  /** Undefined for a line that is taken out. */
  readonly after: string | undefined
}

/** What edits of one text do to its lines, in the order of the text. */
export function changedLines(
  file: FileId,
  text: string,
  edits: readonly TextEdit[],
): readonly ChangedLine[] {
  return stretchesOf(
    text,
    edits.filter((edit) => edit.file === file),
  ).flatMap((stretch) => linesIn(file, text, stretch))
}

/** Whole lines with the edits in them. */
type Stretch = { readonly start: number; readonly end: number; readonly edits: readonly TextEdit[] }

function stretchesOf(text: string, edits: readonly TextEdit[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = edit.start === 0 ? 0 : text.lastIndexOf('\n', edit.start - 1) + 1
    const lineEnd = text.indexOf('\n', edit.end)
    const end = lineEnd === -1 ? text.length : lineEnd + 1
    const last = stretches.at(-1)
    if (last === undefined || start >= last.end) stretches.push({ start, end, edits: [edit] })
    else stretches.splice(-1, 1, { start: last.start, end, edits: [...last.edits, edit] })
  }
  return stretches
}

function linesIn(
  file: FileId,
  text: string,
  { start, end, edits }: Stretch,
): readonly ChangedLine[] {
  const old = text.slice(start, end)
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }))
  const before = linesOf(old)
  const after = linesOf(applyEdits(old, moved))
  const first = linesOf(text.slice(0, start)).length + 1
  if (before.length === after.length) return pairs(file, first, before, after)
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const gone = before.slice(head, before.length - tail)
  const come = after.slice(head, after.length - tail)
  return pairs(file, first + head, gone, come)
}

/** Line by line, as far as both have some; then what is left of one of them. */
function pairs(
  file: FileId,
  first: number,
  before: readonly string[],
  after: readonly string[],
): readonly ChangedLine[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    file,
    line: first + Math.min(index, before.length),
    before: before[index],
    after: after[index],
  })).filter((line) => line.before !== line.after)
}

/** The lines without their ends; a line end at the end opens no further line. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
