import type { Range } from '../text/span.ts'
import type { Cursor } from './parse-cursor.ts'
import { parseStringText } from './parse-string.ts'

/**
 * A quoted string that must not hold `${…}` or `%{…}`, as labels of blocks are; its quote is next
 * (hclsyntax `parseQuotedStringLiteral`).
 */
export function parsePlainString(
  cursor: Cursor,
): { readonly text: string; readonly range: Range } | undefined {
  const open = cursor.take()
  let text = ''
  for (;;) {
    const token = cursor.take()
    if (token.kind === 'close-quote') {
      return { text, range: { start: open.start, end: token.end } }
    }
    if (token.kind === 'open-interpolation' || token.kind === 'open-directive') {
      return cursor.fail('template-in-label', token)
    }
    if (token.kind !== 'quoted-text') {
      return cursor.fail('unclosed-string', { ...token, text: open.text })
    }
    const part = parseStringText(cursor, token)
    if (part === undefined) return undefined
    text += part
  }
}
