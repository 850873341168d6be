import { makeCodePointClass } from './code-point-class.ts'
import { identifierContinueRanges, identifierStartRanges } from './unicode-ranges.ts'

/** May begin a name: UAX 31's ID_Start as of Unicode 9.0, or `_` (hclsyntax `scan_tokens.rl`). */
export const isIdentifierStart: (codePoint: number) => boolean = makeCodePointClass(
  identifierStartRanges,
  '_',
)

/** May stand further in a name: ID_Continue, or `-`. */
const isIdentifierContinue = makeCodePointClass(identifierContinueRanges, '-')

/** Whether the whole text is one name, as hclsyntax's `ValidIdentifier` says. */
export function isIdentifier(text: string): boolean {
  const first = text.codePointAt(0)
  return first !== undefined && isIdentifierStart(first) && identifierEnd(text, 0) === text.length
}

/** Offset after the name that begins at `start`, where a character that may begin one stands. */
export function identifierEnd(text: string, start: number): number {
  for (let at = start; ; ) {
    const codePoint = text.codePointAt(at)
    if (codePoint === undefined) return at
    if (at > start && !isIdentifierContinue(codePoint)) return at
    at += codePoint > 0xffff ? 2 : 1
  }
}
