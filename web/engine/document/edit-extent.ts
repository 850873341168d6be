import {
  columnOf,
  commentColumn,
  isFirstOnLine,
  lineStart,
  nextLine,
  previousLine,
  type Sheet,
  skipSpace,
} from './edit-lines.ts'
import { childEnd, childStart } from './edit-place.ts'
import type { YamlMapping, YamlSequence } from './tree.ts'

/** What belongs to one child of a block collection. */
export type Extent = {
  /** The child's own first character: its dash, its key, or the `?` in front of that. */
  readonly mark: number
  readonly column: number
  /** Behind the last character of its value. */
  readonly contentEnd: number
  /** Begin of the first line that is the child's; `mark` when something stands before it. */
  readonly start: number
  /** Begin of the line behind its last one, or the end of the text. */
  readonly end: number
  /** Whether its first line holds nothing in front of it. */
  readonly ownLine: boolean
}

/**
 * The extent of the child at an index of a block collection. To it belong the comment lines right
 * above it at its own column, and those right below it that stand further in.
 */
export function extentOf(
  sheet: Sheet,
  collection: YamlMapping | YamlSequence,
  index: number,
): Extent {
  const mark = markOf(sheet, collection, index)
  const column = columnOf(sheet, mark)
  const ownLine = isFirstOnLine(sheet, mark)
  const contentEnd = childEnd(collection, index)
  return {
    mark,
    column,
    contentEnd,
    start: ownLine ? startWithComments(sheet, mark, column) : mark,
    end: endWithComments(sheet, contentEnd, column),
    ownLine,
  }
}

/** The dash of an item; the `?` of an entry that has one, else its key. */
function markOf(sheet: Sheet, collection: YamlMapping | YamlSequence, index: number): number {
  const from = index === 0 ? collection.range.start : childEnd(collection, index - 1)
  const at = skipSpace(sheet, from)
  const expected = collection.kind === 'sequence' ? '-' : '?'
  return sheet.text[at] === expected && at < childStart(collection, index) + 1
    ? at
    : childStart(collection, index)
}

/** Behind the colon of an entry or the dash of an item: where its value may begin. */
export function valueSlot(
  sheet: Sheet,
  collection: YamlMapping | YamlSequence,
  index: number,
): number {
  if (collection.kind === 'sequence') {
    return collection.flow ? childStart(collection, index) : markOf(sheet, collection, index) + 1
  }
  const key = collection.entries[index]?.key
  const keyEnd = Math.max(key?.range.end ?? 0, key?.properties?.end ?? 0)
  const colon = skipSpace(sheet, keyEnd)
  return sheet.text[colon] === ':' ? colon + 1 : keyEnd
}

function startWithComments(sheet: Sheet, mark: number, column: number): number {
  let start = lineStart(sheet, mark)
  for (;;) {
    const above = previousLine(sheet, start)
    if (above === undefined || commentColumn(sheet, above) !== column) return start
    start = above
  }
}

function endWithComments(sheet: Sheet, contentEnd: number, column: number): number {
  let end = nextLine(sheet, contentEnd)
  while (end < sheet.text.length) {
    const below = commentColumn(sheet, end)
    if (below === undefined || below <= column) return end
    end = nextLine(sheet, end)
  }
  return end
}

/** Whether an offset is the end of a text whose last line has no line end. */
export function isOpenEnd(sheet: Sheet, offset: number): boolean {
  return offset === sheet.text.length && lineStart(sheet, offset) < offset
}
