import { flushHeredoc } from './flush-heredoc.ts'
import type { Cursor } from './parse-cursor.ts'
import {
  parseTemplatePieces,
  type SequenceParser,
  type TemplateEnd,
  type TemplatePiece,
  type TextPiece,
} from './parse-template-pieces.ts'
import type { TemplatePart } from './syntax-tree.ts'

/**
 * The parts of a template whose opening token was just taken, up to and with its closing token.
 * There is at least one part: an empty template holds an empty text.
 */
export function parseTemplateParts(
  cursor: Cursor,
  end: TemplateEnd,
  isFlush: boolean,
  parser: SequenceParser,
): readonly TemplatePart[] | undefined {
  const bodyStart = cursor.previous.end
  const pieces = parseTemplatePieces(cursor, end, parser)
  if (pieces === undefined) return undefined
  const parts = pairDirectives(cursor, joinTexts(isFlush ? flushHeredoc(pieces) : pieces))
  if (parts === undefined || parts.length > 0) return parts
  return [{ kind: 'text', value: '', range: { start: bodyStart, end: bodyStart } }]
}

type OpenDirective = {
  readonly piece: Extract<TemplatePiece, { readonly kind: 'if' | 'for' }>
  /** Where the parts go that follow: those of the branch or of the body. */
  parts: TemplatePart[]
  /** The parts before `else`, once that was met. */
  beforeElse: TemplatePart[] | undefined
}

/** Makes a tree of the flat pieces; iterative, as directives may be nested without end. */
function pairDirectives(
  cursor: Cursor,
  pieces: readonly TemplatePiece[],
): readonly TemplatePart[] | undefined {
  const root: TemplatePart[] = []
  const open: OpenDirective[] = []
  for (const piece of pieces) {
    const current = open.at(-1)
    const parts = current?.parts ?? root
    if (piece.kind === 'text' || piece.kind === 'interpolation') parts.push(piece)
    else if (piece.kind === 'if' || piece.kind === 'for') {
      open.push({ piece, parts: [], beforeElse: undefined })
    } else if (current === undefined || !fits(piece.kind, current)) {
      return cursor.fail('unexpected-directive', { ...piece.range, text: `%{ ${piece.kind} }` })
    } else if (piece.kind === 'else') {
      current.beforeElse = current.parts
      current.parts = []
    } else {
      open.pop()
      const outer = open.at(-1)?.parts ?? root
      outer.push(close(current, piece.range.end))
    }
  }
  const unclosed = open.at(-1)
  if (unclosed === undefined) return root
  // HCL's place is where the end was missed, and the toolkit's lines are HCL's.
  const { start, end } = cursor.previous
  return cursor.fail('unclosed-directive', { start, end, text: `%{ ${unclosed.piece.kind} … }` })
}

function fits(kind: 'else' | 'endif' | 'endfor', { piece, beforeElse }: OpenDirective): boolean {
  if (kind === 'endfor') return piece.kind === 'for'
  return piece.kind === 'if' && !(kind === 'else' && beforeElse !== undefined)
}

function close({ piece, parts, beforeElse }: OpenDirective, end: number): TemplatePart {
  const range = { start: piece.range.start, end }
  if (piece.kind === 'for') {
    const { keyName: key, valueName: value, collection } = piece
    return { kind: 'for-directive', key, value, collection, body: parts, range }
  }
  const whenTrue = beforeElse ?? parts
  const whenFalse = beforeElse && parts
  return { kind: 'if-directive', condition: piece.condition, whenTrue, whenFalse, range }
}

/** Neighbouring texts as one, in NFC like every string of cty. */
function joinTexts(pieces: readonly TemplatePiece[]): readonly TemplatePiece[] {
  const joined: TemplatePiece[] = []
  let run: TextPiece[] = []
  const endRun = (): void => {
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) return
    const value = run.map((text) => text.value).join('')
    const range = { start: first.range.start, end: last.range.end }
    joined.push({ kind: 'text', value: value.normalize('NFC'), range })
    run = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'text') run.push(piece)
    else {
      endRun()
      joined.push(piece)
    }
  }
  endRun()
  return joined
}
