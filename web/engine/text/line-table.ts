/**
 * Offsets of the first character of each line. A line ends at LF, CRLF or a lone CR; the other
 * breaks that yaml.v3 knows (NEL, U+2028, U+2029) count only inside the YAML reader, because
 * editors and the toolkit's printed line numbers do not count them.
 */
export type LineTable = { readonly starts: readonly number[]; readonly length: number }

export type Position = {
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 code units. */
  readonly column: number
}

export function makeLineTable(text: string): LineTable {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return { starts, length: text.length }
}

/** Line and column of an offset; offsets outside the text are moved to its ends. */
export function positionAt(table: LineTable, offset: number): Position {
  const at = Math.max(0, Math.min(offset, table.length))
  let low = 0
  let high = table.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((table.starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: at - (table.starts[low] ?? 0) + 1 }
}

/** Offset of a position; lines and columns outside the text are moved to its ends. */
export function offsetAt(table: LineTable, position: Position): number {
  const index = Math.max(0, Math.min(position.line - 1, table.starts.length - 1))
  const start = table.starts[index] ?? 0
  const end = table.starts[index + 1] ?? table.length
  return Math.min(start + Math.max(0, position.column - 1), end)
}
