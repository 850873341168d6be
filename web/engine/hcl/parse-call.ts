import type { Cursor } from './parse-cursor.ts'
import type { CallExpression, Expression, Name } from './syntax-tree.ts'
import type { Token } from './token.ts'

/**
 * A call whose name, or first namespace, was just taken; `(` or `::` is next. Line ends do not
 * count between the parentheses (hclsyntax `finishParsingFunctionCall`).
 */
export function parseCall(
  cursor: Cursor,
  first: Token,
  parse: (cursor: Cursor) => Expression | undefined,
): CallExpression | undefined {
  const name = parseFunctionName(cursor, first)
  if (name === undefined) return undefined
  if (cursor.expect('(', 'expected-call-parenthesis') === undefined) return undefined
  return cursor.ignoringLineEnds(() => {
    const given: Expression[] = []
    let expandFinal = false
    while (!cursor.isAt(')') && !expandFinal) {
      const argument = parse(cursor)
      if (argument === undefined) return undefined
      given.push(argument)
      if (cursor.isAt(')')) break
      expandFinal = cursor.takeIf('...') !== undefined
      if (cursor.isAt('end'))
        return cursor.fail('unclosed-call', { ...name.range, text: name.name })
      if (!expandFinal && !cursor.takeIf(',')) return cursor.fail('expected-argument-separator')
    }
    const close = cursor.expect(')', 'expected-parenthesis-after-ellipsis')
    if (close === undefined) return undefined
    const range = { start: first.start, end: close.end }
    return { kind: 'call', name, arguments: given, expandFinal, range }
  })
}

/** `name` or `namespace::name`; blanks may stand around `::`. */
function parseFunctionName(cursor: Cursor, first: Token): Name | undefined {
  const parts = [first]
  while (cursor.takeIf('::')) {
    const part = cursor.expect('identifier', 'expected-function-name')
    if (part === undefined) return undefined
    parts.push(part)
  }
  const name = parts.map((part) => part.text).join('::')
  return { name, range: { start: first.start, end: parts.at(-1)?.end ?? first.end } }
}
