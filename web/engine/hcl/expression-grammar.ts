import { parseCall } from './parse-call.ts'
import { parseForHead, parseObject, parseTuple } from './parse-collection.ts'
import type { Cursor } from './parse-cursor.ts'
import { applySteps, checkNumber, parseSteps } from './parse-steps.ts'
import { parseTemplateParts } from './parse-template.ts'
import type { SequenceParser } from './parse-template-pieces.ts'
import type { BinaryOperator, Expression, LiteralExpression } from './syntax-tree.ts'
import type { Token, TokenKind } from './token.ts'
import { findDeeperThan } from './visitor.ts'

/** Levels of a tree. Bounds the recursion of whoever walks it; see `findDeeperThan`. */
const DEEPEST_TREE = 500

/** An expression with nothing around it, up to the first token that cannot belong to it. */
export function parseWholeExpression(cursor: Cursor): Expression | undefined {
  const expression = parseExpression(cursor)
  // Each level takes a token at least.
  if (cursor.tokenCount <= DEEPEST_TREE) return expression
  const tooDeep = expression && findDeeperThan(expression, DEEPEST_TREE)
  return tooDeep === undefined ? expression : cursor.fail('too-deep', tooDeep.range)
}

/** What stands inside `${…}` and `%{…}`. */
export const sequenceParser: SequenceParser = {
  parseExpression,
  parseForHead: (cursor) => parseForHead(cursor, parseExpression),
}

/** Conditionals bind weakest, and to the right. */
function parseExpression(cursor: Cursor): Expression | undefined {
  return cursor.nested(() => {
    const condition = parseBinary(cursor, 1)
    if (condition === undefined || !cursor.takeIf('?')) return condition
    const whenTrue = parseExpression(cursor)
    if (whenTrue === undefined) return undefined
    if (cursor.expect(':', 'expected-conditional-colon') === undefined) return undefined
    const whenFalse = parseExpression(cursor)
    if (whenFalse === undefined) return undefined
    const range = { start: condition.range.start, end: whenFalse.range.end }
    return { kind: 'conditional', condition, whenTrue, whenFalse, range }
  })
}

type Binding = { readonly operator: BinaryOperator; readonly strength: number }

/** How strongly each operator binds; all bind to the left. */
const bindings: ReadonlyMap<TokenKind, Binding> = new Map([
  ...row(1, ['||']),
  ...row(2, ['&&']),
  ...row(3, ['==', '!=']),
  ...row(4, ['<', '<=', '>', '>=']),
  ...row(5, ['+', '-']),
  ...row(6, ['*', '/', '%']),
])

function row(strength: number, operators: readonly BinaryOperator[]): [TokenKind, Binding][] {
  return operators.map((operator) => [operator, { operator, strength }])
}

/** Operators of at least this strength, with their operands. */
function parseBinary(cursor: Cursor, least: number): Expression | undefined {
  let left = parseTerm(cursor)
  while (left !== undefined) {
    const binding = bindings.get(cursor.peek().kind)
    if (binding === undefined || binding.strength < least) return left
    const { operator, strength } = binding
    cursor.take()
    const right = parseBinary(cursor, strength + 1)
    if (right === undefined) return undefined
    const range = { start: left.range.start, end: right.range.end }
    left = { kind: 'binary', operator, left, right, range }
  }
  return undefined
}

/** An operand: signs in front and steps behind included. A sign takes the steps with it. */
function parseTerm(cursor: Cursor): Expression | undefined {
  const sign = cursor.takeIf('-') ?? cursor.takeIf('!')
  if (sign !== undefined) {
    const operand = cursor.nested(() => parseTerm(cursor))
    if (operand === undefined) return undefined
    const operator = sign.kind === '-' ? '-' : '!'
    const range = { start: sign.start, end: operand.range.end }
    return { kind: 'unary', operator, operand, range }
  }
  const term = parseBareTerm(cursor)
  const steps = term && parseSteps(cursor, parseExpression)
  return term && steps && applySteps(term, steps)
}

function parseBareTerm(cursor: Cursor): Expression | undefined {
  const { kind } = cursor.peek()
  switch (kind) {
    case '(':
      return parseParentheses(cursor)
    case '[':
      return parseTuple(cursor, parseExpression)
    case '{':
      return parseObject(cursor, parseExpression)
    case 'number':
      return parseNumber(cursor)
    case 'identifier':
      return parseName(cursor)
    case 'open-quote':
    case 'open-heredoc':
      return parseQuoted(cursor)
    default:
      return cursor.fail('expected-expression')
  }
}

function parseParentheses(cursor: Cursor): Expression | undefined {
  const open = cursor.take()
  return cursor.ignoringLineEnds(() => {
    const inner = parseExpression(cursor)
    if (inner === undefined) return undefined
    const close = cursor.expect(')', 'expected-closing-parenthesis')
    return close && { kind: 'parentheses', inner, range: { start: open.start, end: close.end } }
  })
}

function parseNumber(cursor: Cursor): Expression | undefined {
  const token = cursor.take()
  return checkNumber(cursor, token)
    ? makeLiteral(token, { kind: 'number', text: token.text })
    : undefined
}

/** A call, `true`, `false`, `null`, or a variable. */
function parseName(cursor: Cursor): Expression | undefined {
  const token = cursor.take()
  if (cursor.isAt('(') || cursor.isAt('::')) return parseCall(cursor, token, parseExpression)
  switch (token.text) {
    case 'true':
    case 'false':
      return makeLiteral(token, { kind: 'bool', value: token.text === 'true' })
    case 'null':
      return makeLiteral(token, { kind: 'null' })
    default: {
      const range = { start: token.start, end: token.end }
      return { kind: 'traversal', root: { name: token.text, range }, steps: [], range }
    }
  }
}

function makeLiteral(token: Token, value: LiteralExpression['value']): LiteralExpression {
  return { kind: 'literal', value, range: { start: token.start, end: token.end } }
}

function parseQuoted(cursor: Cursor): Expression | undefined {
  const open = cursor.take()
  const isQuoted = open.kind === 'open-quote'
  const isFlush = open.text.startsWith('<<-')
  const form = isQuoted ? 'quoted' : isFlush ? 'flush-heredoc' : 'heredoc'
  const end = isQuoted ? 'close-quote' : 'close-heredoc'
  const parts = parseTemplateParts(cursor, end, isFlush, sequenceParser)
  const range = { start: open.start, end: cursor.previous.end }
  return parts && { kind: 'template', form, parts, range }
}
