import { countGraphemes, graphemeEnd } from './grapheme.ts'
import type { TemplatePiece, TextPiece } from './parse-template-pieces.ts'
import { trimSpaceStart } from './space.ts'

/**
 * The pieces of a `<<-` heredoc without the indentation that all its lines have in common. A line
 * that begins with an interpolation has none; blank lines do not count and stay as they are.
 * Indentation is counted in user-perceived characters (hclsyntax `flushHeredocTemplateParts`).
 */
export function flushHeredoc(pieces: readonly TemplatePiece[]): readonly TemplatePiece[] {
  const starts = new Set(pieces.filter((_, index) => startsLine(pieces[index - 1])))
  const indents = [...starts].map((piece) => (piece.kind === 'text' ? indentOf(piece) : 0))
  const common = Math.min(...indents.filter((indent) => indent !== undefined))
  return pieces.map((piece) => {
    const isIndented = piece.kind === 'text' && starts.has(piece) && indentOf(piece) !== undefined
    return isIndented ? { ...piece, value: withoutStart(piece.value, common) } : piece
  })
}

function startsLine(previous: TemplatePiece | undefined): boolean {
  return previous === undefined || (previous.kind === 'text' && previous.value.endsWith('\n'))
}

/** Undefined for a blank line. */
function indentOf({ value }: TextPiece): number | undefined {
  const rest = trimSpaceStart(value)
  if (rest === '' && value.endsWith('\n')) return undefined
  return countGraphemes(value.slice(0, value.length - rest.length))
}

function withoutStart(text: string, graphemes: number): string {
  let at = 0
  for (let count = 0; count < graphemes; count++) at = graphemeEnd(text, at)
  return text.slice(at)
}
