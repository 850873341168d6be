import type { SyntaxProblemKind } from '../diagnostic/codes/hcl-syntax-codes.ts'
import type { SyntaxProblem } from './parsed.ts'
import type { Token, TokenKind } from './token.ts'

const problemKinds: ReadonlyMap<TokenKind, SyntaxProblemKind> = new Map([
  ['&', 'bitwise-operator'],
  ['|', 'bitwise-operator'],
  ['~', 'bitwise-operator'],
  ['^', 'bitwise-operator'],
  ['`', 'backquote'],
  ["'", 'apostrophe'],
  [';', 'semicolon'],
  ['quoted-newline', 'line-end-in-string'],
  ['invalid', 'invalid-character'],
] satisfies [TokenKind, SyntaxProblemKind][])

/**
 * The first thing in a text that no HCL may hold, wherever it stands. HCL reports these before
 * any other problem (hclsyntax `checkInvalidTokens`). Half a surrogate pair stands for the broken
 * UTF-8 that HCL refuses.
 */
export function findUnreadable(text: string, tokens: readonly Token[]): SyntaxProblem | undefined {
  const broken = text.search(/\p{Surrogate}/u)
  if (broken !== -1) {
    return problemAt('broken-character', text.charAt(broken), broken)
  }
  for (const { kind: tokenKind, text: found, start } of tokens) {
    const kind = problemKinds.get(tokenKind)
    if (kind === undefined) continue
    const isCurlyQuote = found === '“' || found === '”'
    return problemAt(isCurlyQuote ? 'curly-quote' : kind, found, start)
  }
  return undefined
}

function problemAt(kind: SyntaxProblemKind, found: string, start: number): SyntaxProblem {
  return { kind, found, range: { start, end: start + found.length } }
}
