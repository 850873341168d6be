import type { Token, TokenKind } from './token.ts'

type Kinded = Pick<Token, 'kind' | 'text'>

/**
 * Whether a blank stands between two tokens of a line, as hclwrite decides (`spaceAfterToken` of
 * `format.go`). `before` is the token before `token` in the same cell, if there is one.
 */
export function isSpaced(before: Kinded | undefined, token: Kinded, after: Kinded): boolean {
  if (after.kind === 'newline' || isGlued(token.kind, after.kind)) return false
  if (token.kind === ',') return true
  if (isTemplateText(token.kind, after.kind)) return false
  // `in` of a `for`, not a variable of that name: a bracket behind it is no index.
  if (token.text === 'in' && token.kind === 'identifier' && before?.kind === 'identifier') {
    return true
  }
  if (after.kind === '[' && isIndexable(token.kind)) return false
  if (token.kind === '!') return false
  if (token.kind === '-') return isSubtraction(before?.kind)
  if (token.kind === '{' || after.kind === '}') return token.kind !== '{' || after.kind !== '}'
  if (opensSequence(token.kind)) return after.kind === '{'
  if (token.kind === '}' && after.kind === 'close-sequence') return true
  if (token.kind === 'close-sequence' && opensSequence(after.kind)) return false
  return bracketChange(token.kind) <= 0 && bracketChange(after.kind) >= 0
}

/** 1 for tokens that open a bracket of any kind, -1 for those that close one. */
export function bracketChange(kind: TokenKind | undefined): 1 | 0 | -1 {
  switch (kind) {
    case '{':
    case '[':
    case '(':
    case 'open-interpolation':
    case 'open-directive':
      return 1
    case '}':
    case ']':
    case ')':
    case 'close-sequence':
      return -1
    default:
      return 0
  }
}

function isGlued(left: TokenKind, right: TokenKind): boolean {
  if (left === '.' || right === '.') return true
  if (right === ',' || right === '...') return true
  if (left === 'identifier') return right === '(' || right === '::'
  return left === '::' && right === 'identifier'
}

function isTemplateText(left: TokenKind, right: TokenKind): boolean {
  return (
    isText(left) ||
    isText(right) ||
    left === 'open-quote' ||
    left === 'open-heredoc' ||
    right === 'close-quote' ||
    right === 'close-heredoc'
  )
}

function isText(kind: TokenKind): boolean {
  return kind === 'quoted-text' || kind === 'plain-text'
}

function isIndexable(kind: TokenKind): boolean {
  return kind === 'identifier' || kind === 'number' || bracketChange(kind) < 0
}

function opensSequence(kind: TokenKind): boolean {
  return kind === 'open-interpolation' || kind === 'open-directive'
}

const beforeNegation: ReadonlySet<TokenKind> = new Set([
  ...(['(', '{', '[', '=', ':', ',', '?'] as const),
  ...(['+', '*', '/', '%', '-'] as const),
  ...(['==', '!=', '>', '>=', '<', '<=', '&&', '||', '!'] as const),
])

/** A minus subtracts when what stands before it can end a value. */
function isSubtraction(before: TokenKind | undefined): boolean {
  return before !== undefined && !beforeNegation.has(before)
}
