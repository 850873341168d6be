import type { Range } from '../text/span.ts'
import type { Cursor } from './parse-cursor.ts'
import { parseStringText } from './parse-string.ts'
import { trimSpaceEnd, trimSpaceStart } from './space.ts'
import type { Expression, Name } from './syntax-tree.ts'
import type { Token } from './token.ts'

/** A part of a template before its directives are paired. */
export type TemplatePiece =
  | TextPiece
  | (Base<'interpolation'> & { readonly expression: Expression })
  | (Base<'if'> & { readonly condition: Expression })
  | (Base<'for'> & ForHead)
  | Base<'else' | 'endif' | 'endfor'>

export type TextPiece = Base<'text'> & { readonly value: string }

type Base<Kind> = { readonly kind: Kind; readonly range: Range }

/** The names and the collection of a loop, in a directive as in an expression. */
export type ForHead = {
  readonly keyName: Name | undefined
  readonly valueName: Name
  readonly collection: Expression
}

/** The token that closes a template. */
export type TemplateEnd = 'close-quote' | 'close-heredoc' | 'end'

/** What stands in `${…}` and `%{…}` is read by the caller's own parser: files must not be a ring. */
export type SequenceParser = {
  readonly parseExpression: (cursor: Cursor) => Expression | undefined
  readonly parseForHead: (cursor: Cursor) => ForHead | undefined
}

/**
 * The parts of a template up to its end, which is taken too. `~` has done its work: it trims the
 * text token right beside it, which need not be all the text there (hclsyntax
 * `parser_template.go`).
 */
export function parseTemplatePieces(
  cursor: Cursor,
  end: TemplateEnd,
  parser: SequenceParser,
): readonly TemplatePiece[] | undefined {
  const open = cursor.previous
  const pieces: TemplatePiece[] = []
  let trimsNext = false
  for (;;) {
    const token = cursor.take()
    if (token.kind === end) return pieces
    if (token.kind === 'quoted-text' || token.kind === 'plain-text') {
      const text = parseStringText(cursor, token)
      if (text === undefined) return undefined
      const value = trimsNext ? trimSpaceStart(text) : text
      pieces.push({ kind: 'text', value, range: rangeOf(token) })
      trimsNext = false
    } else if (token.kind === 'open-interpolation' || token.kind === 'open-directive') {
      if (token.text.endsWith('~')) trimLast(pieces)
      const piece = cursor.ignoringLineEnds(() =>
        token.kind === 'open-directive'
          ? parseDirective(cursor, token, parser)
          : parseInterpolation(cursor, token, end, parser),
      )
      if (piece === undefined) return undefined
      pieces.push(piece)
      trimsNext = cursor.previous.text === '~}'
    } else return cursor.fail('unclosed-string', { ...token, text: open.text })
  }
}

function rangeOf(token: Token): Range {
  return { start: token.start, end: token.end }
}

function trimLast(pieces: TemplatePiece[]): void {
  const last = pieces.at(-1)
  if (last?.kind === 'text') pieces.splice(-1, 1, { ...last, value: trimSpaceEnd(last.value) })
}

function parseInterpolation(
  cursor: Cursor,
  open: Token,
  end: TemplateEnd,
  parser: SequenceParser,
): TemplatePiece | undefined {
  const expression = parser.parseExpression(cursor)
  if (expression === undefined) return undefined
  const next = cursor.peek()
  const isQuote = next.kind === 'close-quote' || next.kind === 'open-quote'
  if (next.kind === 'end' || (isQuote && end === 'close-quote')) {
    return cursor.fail('unclosed-interpolation', open)
  }
  const close = cursor.expect('close-sequence', 'expected-interpolation-end')
  if (close === undefined) return undefined
  return { kind: 'interpolation', expression, range: { start: open.start, end: close.end } }
}

function parseDirective(
  cursor: Cursor,
  open: Token,
  parser: SequenceParser,
): TemplatePiece | undefined {
  const keyword = cursor.expect('identifier', 'expected-directive-name')
  if (keyword === undefined) return undefined
  const content = parseDirectiveContent(cursor, keyword, parser)
  if (content === undefined) return undefined
  const close = cursor.expect('close-sequence', 'expected-directive-end')
  if (close === undefined) return undefined
  return { ...content, range: { start: open.start, end: close.end } }
}

type WithoutRange<Piece> = Piece extends unknown ? Omit<Piece, 'range'> : never

function parseDirectiveContent(
  cursor: Cursor,
  keyword: Token,
  parser: SequenceParser,
): WithoutRange<TemplatePiece> | undefined {
  switch (keyword.text) {
    case 'if': {
      const condition = parser.parseExpression(cursor)
      return condition && { kind: 'if', condition }
    }
    case 'for': {
      const head = parser.parseForHead(cursor)
      return head && { kind: 'for', ...head }
    }
    case 'else':
    case 'endif':
    case 'endfor':
      return { kind: keyword.text }
    default:
      return cursor.fail('unknown-directive', keyword)
  }
}
