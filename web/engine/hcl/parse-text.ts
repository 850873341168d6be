import { type LexerMode, tokensOf } from './lexer.ts'
import { Cursor } from './parse-cursor.ts'
import type { Parsed } from './parsed.ts'
import type { Token } from './token.ts'
import { findUnreadable } from './unreadable.ts'

/** The most that is read as one expression, in UTF-16 code units. */
export const LONGEST_EXPRESSION = 65_536

type ParseOptions = {
  readonly mode: LexerMode
  readonly longest: number
  /** Those of the text, for a caller that has them already. */
  readonly tokens?: readonly Token[] | undefined
}

/** Runs a grammar rule over a whole text: what every door into the parser has in common. */
export function parseText<Tree>(
  text: string,
  options: ParseOptions,
  parse: (cursor: Cursor) => Tree | undefined,
): Parsed<Tree> {
  if (text.length > options.longest) {
    const range = { start: options.longest, end: text.length }
    return { ok: false, problem: { kind: 'too-long', found: '', range } }
  }
  const tokens = options.tokens ?? tokensOf(text, options.mode)
  const unreadable = findUnreadable(text, tokens)
  if (unreadable !== undefined) return { ok: false, problem: unreadable }
  const cursor = new Cursor(tokens)
  return cursor.finish(parse(cursor))
}
