import type { Cursor } from './cursor.ts'
import type { Oddity } from './oddity.ts'
import type { Token } from './token.ts'

/** A token inside brackets that begins a line and is not deeper than the block around it. */
export function findFlowIndent(cursor: Cursor, indent: number): Oddity | undefined {
  if (cursor.newlines === 0 || cursor.column > indent) return undefined
  const isBracket = /[\]}]/.test(cursor.text.charAt(cursor.offset))
  return {
    kind: 'indent',
    column: indent,
    closing: isBracket && cursor.column === indent,
    range: { start: cursor.offset, end: cursor.offset + 1 },
  }
}

/** The first line of a quoted text that is not deeper than the block around it. */
export function findQuotedIndent(text: string, token: Token, indent: number): Oddity | undefined {
  if (indent < 0 || token.start.line === token.end.line) return undefined
  const source = text.slice(token.start.offset, token.end.offset)
  const found = new RegExp(`[\\r\\n][ \\t]{0,${indent}}(?=[^ \\t\\r\\n])`).exec(source)
  if (found === null) return undefined
  const start = token.start.offset + found.index + found[0].length
  return { kind: 'indent', column: indent, closing: false, range: { start, end: start + 1 } }
}
