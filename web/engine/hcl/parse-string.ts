import type { SyntaxProblemKind } from '../diagnostic/codes/hcl-syntax-codes.ts'
import type { Cursor } from './parse-cursor.ts'
import type { Token } from './token.ts'

/** A backslash with what belongs to it, or `$`, `$$`, `$${` and the same with `%`. */
const quotedPieces = /\\(?:u[\da-fA-F]{0,4}|U[\da-fA-F]{0,8}|[^uU])|\$\$?\{?|%%?\{?/gsu
const plainPieces = /\$\$?\{?|%%?\{?/g

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['\\n', '\n'],
  ['\\r', '\r'],
  ['\\t', '\t'],
  ['\\"', '"'],
  ['\\\\', '\\'],
])

/**
 * What the text of a `quoted-text` or `plain-text` token means: `$${` and `%%{` are `${` and `%{`,
 * and in a quoted one backslashes escape (hclsyntax `ParseStringLiteralToken`).
 */
export function parseStringText(cursor: Cursor, token: Token): string | undefined {
  if (token.kind !== 'quoted-text') return token.text.replace(plainPieces, unescapeIntroducer)
  let failed = false
  const text = token.text.replace(quotedPieces, (piece: string, offset: number) => {
    if (!piece.startsWith('\\')) return unescapeIntroducer(piece)
    const escaped = readEscape(piece)
    if (typeof escaped === 'string') return escaped
    const start = token.start + offset
    cursor.fail(escaped.problem, { start, end: start + piece.length, text: piece })
    failed = true
    return piece
  })
  return failed ? undefined : text
}

/** Three characters long are `$${` and `%%{` only: the scanner ends a token before `${`. */
function unescapeIntroducer(piece: string): string {
  return piece.length === 3 ? piece.slice(1) : piece
}

function readEscape(piece: string): string | { readonly problem: SyntaxProblemKind } {
  const simple = simpleEscapes.get(piece)
  if (simple !== undefined) return simple
  const digits = piece.slice(2)
  const wanted = piece[1] === 'u' ? 4 : piece[1] === 'U' ? 8 : undefined
  if (wanted === undefined) return { problem: 'unknown-escape' }
  if (digits.length < wanted) return { problem: 'unfinished-escape' }
  const codePoint = Number.parseInt(digits, 16)
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
  if (isSurrogate || codePoint > 0x10ffff) return { problem: 'impossible-character' }
  return String.fromCodePoint(codePoint)
}
