import type { Range } from '../text/span.ts'

/**
 * A piece of HCL text. `start` and `end` are UTF-16 offsets and `text` is what lies between them;
 * only blanks and tabs lie between one token and the next.
 */
export type Token = Range & { readonly kind: TokenKind; readonly text: string }

/**
 * The tokens of `text`, an array a property: making an object and a string of each costs more than
 * reading them.
 */
export type TokenTable = {
  readonly text: string
  readonly kinds: readonly TokenKind[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export type TokenKind =
  | SymbolKind
  | UnreadableKind
  | 'identifier'
  | 'number'
  /** `"` at either end of a quoted template. */
  | 'open-quote'
  | 'close-quote'
  /** `<<NAME` or `<<-NAME` with its line end, and the closing line without its line end. */
  | 'open-heredoc'
  | 'close-heredoc'
  /** Text of a quoted template, where backslashes escape. */
  | 'quoted-text'
  /** Text of a heredoc or a bare template, where they do not. */
  | 'plain-text'
  /** `${` or `${~` */
  | 'open-interpolation'
  /** `%{` or `%{~` */
  | 'open-directive'
  /** `}` or `~}` of either */
  | 'close-sequence'
  /** A comment to the end of its line holds that line end. */
  | 'comment'
  | 'newline'
  /** Empty, at the end of every list of tokens. */
  | 'end'

/** Symbols whose kind is their own text. */
export type SymbolKind =
  | ('{' | '}' | '[' | ']' | '(' | ')')
  | ('+' | '-' | '*' | '/' | '%' | '!' | '&&' | '||')
  | ('==' | '!=' | '<' | '<=' | '>' | '>=')
  | ('=' | '=>' | '?' | ':' | '::' | '.' | '...' | ',')

/** Tokens that no HCL text may hold. */
export type UnreadableKind = BadSymbolKind | 'quoted-newline' | 'invalid'

/** Symbols of other languages, told apart only for the sake of a better message. */
export type BadSymbolKind = '&' | '|' | '~' | '^' | ';' | '`' | "'"
