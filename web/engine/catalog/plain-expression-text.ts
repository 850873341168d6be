/** A string with its escapes, a comment, or blanks and line ends. */
const PIECES = /"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*|\s+/g

/** An expression in one line: comments dropped, each run of blanks outside strings made one. */
export function plainExpressionText(text: string): string {
  const withoutComments = text.replace(PIECES, (piece) => (piece.startsWith('"') ? piece : ' '))
  return withoutComments.replace(PIECES, (piece) => (piece.startsWith('"') ? piece : ' ')).trim()
}
