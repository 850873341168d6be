import {
  type LineTable,
  makeLineTable,
  offsetAt,
  type Position,
  positionAt,
  type TextEdit,
} from '../../engine/index.ts'

/**
 * Editors show a text without its byte order mark and with LF for every line break, and know no
 * other form. Lines and columns are what the shown text and the real one have in common; through
 * them edits of the shown text become edits of the real one that leave all other bytes alone.
 */
const mark = '\uFEFF'

export function shownText(text: string): string {
  const unmarked = text.startsWith(mark) ? text.slice(1) : text
  return unmarked.replace(/\r\n?/g, '\n')
}

/** A replacement in the shown text, by 1-based lines and columns. */
export type ShownChange = {
  readonly start: Position
  readonly end: Position
  readonly text: string
}

/** The edits of the real text that do what was done to the shown one. */
export function editsOfChanges(
  file: TextEdit['file'],
  text: string,
  changes: readonly ShownChange[],
): readonly TextEdit[] {
  const lines = makeLineTable(text)
  const lineBreak = lineBreakOf(text)
  return changes.map(({ start, end, text: typed }) => ({
    file,
    start: realOffset(text, lines, start),
    end: realOffset(text, lines, end),
    text: typed.replace(/\r\n?|\n/g, lineBreak),
  }))
}

/** The replacements in the shown text that follow edits of the real one. */
export function changesOfEdits(text: string, edits: readonly TextEdit[]): readonly ShownChange[] {
  const lines = makeLineTable(text)
  return edits.map((edit) => ({
    start: shownPosition(text, lines, edit.start),
    end: shownPosition(text, lines, edit.end),
    text: shownText(edit.text),
  }))
}

/** The one edit between two texts, with as little in it as can be. */
export function findDifference(
  file: TextEdit['file'],
  before: string,
  after: string,
): readonly TextEdit[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let tail = 0
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const text = after.slice(start, after.length - tail)
  return [{ file, start, end: before.length - tail, text }]
}

export function shownPosition(text: string, lines: LineTable, offset: number): Position {
  const { line, column } = positionAt(lines, offset)
  return line === 1 && text.startsWith(mark)
    ? { line, column: Math.max(1, column - 1) }
    : { line, column }
}

export function realOffset(text: string, lines: LineTable, position: Position): number {
  const { line, column } = position
  return offsetAt(
    lines,
    line === 1 && text.startsWith(mark) ? { line, column: column + 1 } : position,
  )
}

/** What a new line ends with: the break of the first line, LF in a text of one line. */
function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}
