import type { TokenKind, TokenTable } from './token.ts'

/**
 * Whether a blank stands before the token at `index`, behind another one of its line, as hclwrite
 * decides (`spaceAfterToken` of `format.go`). `first` is where the cell of that other one begins.
 */
export function isSpaced(tokens: TokenTable, first: number, index: number): boolean {
  const { kinds } = tokens
  const left = kinds[index - 1]
  const right = kinds[index]
  if (left === undefined || right === undefined) return false
  if (right === 'newline' || isGlued(left, right)) return false
  if (left === ',') return true
  if (isTemplateText(left, right)) return false
  const before = index - 2 < first ? undefined : kinds[index - 2]
  // `in` of a `for`, not a variable of that name: a bracket behind it is no index.
  if (left === 'identifier' && before === 'identifier' && isIn(tokens, index - 1)) return true
  if (right === '[' && isIndexable(left)) return false
  if (left === '!') return false
  if (left === '-') return isSubtraction(before)
  if (left === '{' || right === '}') return left !== '{' || right !== '}'
  if (opensSequence(left)) return right === '{'
  if (left === '}' && right === 'close-sequence') return true
  if (left === 'close-sequence' && opensSequence(right)) return false
  return bracketChange(left) <= 0 && bracketChange(right) >= 0
}

function isIn({ text, starts, ends }: TokenTable, index: number): boolean {
  const start = starts[index] ?? 0
  return ends[index] === start + 2 && text.startsWith('in', start)
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
