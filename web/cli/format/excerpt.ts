import { escapeControl } from './escape-control.ts'

/** In columns of a terminal; longer lines are cut around the place that is marked. */
const WIDEST = 100
/** Columns that are kept in front of the mark where a line is cut. */
const BEFORE = 40
const CUT = '…'

/** What a terminal shows two columns wide: East Asian characters and pictures. */
const WIDE =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])/u
/** What is drawn upon the character before it. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}]/u

type Cell = { readonly text: string; readonly width: number; readonly isMarked: boolean }

/**
 * A line of a file and one with carets under the part from `start` to `end` (UTF-16 offsets in the
 * line). Tabs stay, so that carets stand right however wide a terminal makes them.
 */
export function excerpt(
  source: string,
  start: number,
  end: number,
): readonly [line: string, carets: string] {
  const all = cellsOf(source, start, Math.max(end, start + 1))
  const first = all.findIndex(({ isMarked }) => isMarked)
  const { cells, isCutBefore, isCutAfter } = cut(all, first < 0 ? all.length : first)
  const line = cells.map(({ text }) => text).join('')
  const carets = cells.map(({ text, width, isMarked }) =>
    isMarked ? '^'.repeat(Math.max(1, width)) : text === '\t' ? text : ' '.repeat(width),
  )
  const last = carets.findLastIndex((_, index) => cells[index]?.isMarked === true)
  // A place behind the last character is marked too.
  const marks = last < 0 ? [...carets, '^'] : carets.slice(0, last + 1)
  return [
    (isCutBefore ? CUT : '') + line + (isCutAfter ? CUT : ''),
    (isCutBefore ? ' ' : '') + marks.join(''),
  ]
}

function cellsOf(source: string, start: number, end: number): readonly Cell[] {
  let at = 0
  return [...source].map((character) => {
    const text = escapeControl(character)
    const isMarked = at >= start && at < end
    at += character.length
    return { text, width: widthOf(text), isMarked }
  })
}

function widthOf(text: string): number {
  if (WITHOUT_WIDTH.test(text)) return 0
  return WIDE.test(text) ? 2 : text.length > 2 ? text.length : 1
}

function cut(all: readonly Cell[], first: number) {
  const total = all.reduce((sum, { width }) => sum + width, 0)
  if (total <= WIDEST) return { cells: all, isCutBefore: false, isCutAfter: false }
  let from = first
  for (let width = 0; from > 0 && width < BEFORE; from--) width += all[from - 1]?.width ?? 0
  let to = from
  for (let width = 0; to < all.length && width < WIDEST; to++) width += all[to]?.width ?? 0
  return { cells: all.slice(from, to), isCutBefore: from > 0, isCutAfter: to < all.length }
}
