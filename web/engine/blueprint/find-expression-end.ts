import { tokensOf } from '../hcl/lexer.ts'
import { parseExpression } from '../hcl/parse-expression.ts'
import type { SyntaxProblem } from '../hcl/parsed.ts'
import type { Expression } from '../hcl/syntax-tree.ts'

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
 * so many characters, then ever four times as many.
 */
const FIRST_WINDOW = 256

export type ExpressionEnd =
  | { readonly ok: true; readonly end: number; readonly tree: Expression }
  | { readonly ok: false; readonly problem: SyntaxProblem | undefined }

/**
 * Where the expression behind a `$(` ends: the offset in `text`, the rest of its line, of the `)`
 * behind the shortest prefix that is an expression. The toolkit tries each `)` in turn
 * (`pkg/config/expression.go`, greedyParseHcl). Only the first `)` that closes no bracket can be
 * the one, since a longer prefix would hold a bracket too many, and inside a comment any other is
 * as good; so one look suffices. `problem` is undefined when there is no such `)`.
 */
export function findExpressionEnd(text: string): ExpressionEnd {
  const simple = tryWindow(text.slice(0, text.indexOf(')') + 1))
  if (simple.ok) return simple
  for (let size = FIRST_WINDOW; size < text.length; size *= 4) {
    const found = tryWindow(text.slice(0, size))
    if (found.ok) return found
  }
  return tryWindow(text)
}

function tryWindow(text: string): ExpressionEnd {
  const end = findClosing(text)
  if (end === undefined) return { ok: false, problem: undefined }
  const parsed = parseExpression(text.slice(0, end))
  return parsed.ok ? { ok: true, end, tree: parsed.value } : parsed
}

/** The first `)` outside of all brackets and strings. */
function findClosing(text: string): number | undefined {
  const open: string[] = []
  for (const token of tokensOf(text)) {
    const closer = closers.get(token.kind)
    if (closer !== undefined) open.push(closer)
    else if (open.length === 0 && token.kind === ')') return token.start
    else if (open.length === 0 && token.kind === 'comment') {
      const inside = /^(?:#|\/\/)/.test(token.text) ? token.text.indexOf(')') : -1
      if (inside >= 0) return token.start + inside
    } else if (closing.has(token.kind) && open.pop() !== token.kind) return undefined
  }
  return undefined
}
