import { tokensOf } from '../hcl/lexer.ts'
import { parseExpression } from '../hcl/parse-expression.ts'
import type { SyntaxProblem } from '../hcl/parsed.ts'
import type { Expression } from '../hcl/syntax-tree.ts'
import type { Token } from '../hcl/token.ts'

const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['open-quote', 'close-quote'],
  ['open-interpolation', 'close-sequence'],
  ['open-directive', 'close-sequence'],
])
const closing: ReadonlySet<string> = new Set(closers.values())

/**
 * Most expressions hold no `)` and are short: first the text up to the next `)` is looked at, then
 * ever so many times as much.
 */
const GROWTH = 4

export type ExpressionEnd =
  | {
      readonly ok: true
      readonly end: number
      readonly tree: Expression
      readonly tokens: readonly Token[]
    }
  | { readonly ok: false; readonly problem: SyntaxProblem | undefined }

/**
 * Where the expression behind a `$(` ends: the offset in `text`, the rest of its line, of the `)`
 * behind the shortest prefix that is an expression. The toolkit tries each `)` in turn
 * (`pkg/config/expression.go`, greedyParseHcl). Only the first `)` that closes no bracket can be
 * the one, since a longer prefix would hold a bracket too many, and inside a comment any other is
 * as good; so one look suffices. `problem` is undefined when there is no such `)`.
 */
export function findExpressionEnd(text: string): ExpressionEnd {
  const first = text.indexOf(')') + 1
  if (first === 0) return { ok: false, problem: undefined }
  for (let size = first; size < text.length; size *= GROWTH) {
    const found = tryWindow(text.slice(0, size))
    if (found.ok) return found
  }
  return tryWindow(text)
}

function tryWindow(text: string): ExpressionEnd {
  const closing = findClosing(text)
  if (closing === undefined) return { ok: false, problem: undefined }
  const { end, tokens } = closing
  const parsed = parseExpression(text.slice(0, end), tokens)
  return parsed.ok ? { ok: true, end, tree: parsed.value, tokens } : parsed
}

type Closing = { readonly end: number; readonly tokens: readonly Token[] }

/** The first `)` outside of all brackets and strings, and the tokens of the text before it. */
function findClosing(text: string): Closing | undefined {
  const open: string[] = []
  const tokens = tokensOf(text)
  for (const [index, token] of tokens.entries()) {
    const closer = closers.get(token.kind)
    if (closer !== undefined) open.push(closer)
    else if (open.length === 0 && token.kind === ')') return endAt(token.start, tokens, index)
    else if (open.length === 0 && token.kind === 'comment') {
      const inside = /^(?:#|\/\/)/.test(token.text) ? token.text.indexOf(')') : -1
      const end = token.start + inside
      if (inside >= 0) return { end, tokens: tokensOf(text.slice(0, end)) }
    } else if (closing.has(token.kind) && open.pop() !== token.kind) return undefined
  }
  return undefined
}

/** A text that ends between two tokens has those before, and one that says so. */
function endAt(end: number, tokens: readonly Token[], count: number): Closing {
  return { end, tokens: [...tokens.slice(0, count), { kind: 'end', start: end, end, text: '' }] }
}
