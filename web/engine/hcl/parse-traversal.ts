import type { Cursor } from './parse-cursor.ts'
import { parsePlainString } from './parse-plain-string.ts'
import { checkNumber } from './parse-steps.ts'
import { LONGEST_EXPRESSION, parseText } from './parse-text.ts'
import type { Parsed } from './parsed.ts'
import type { TraversalExpression, TraversalStep } from './syntax-tree.ts'
import type { Token } from './token.ts'

/**
 * The tree of a text that names a variable and constant steps into it, and nothing else: for
 * places that take a reference and never an expression. Only `.name`, `[0]` and `["text"]` are
 * steps here (hclsyntax `ParseTraversalAbs`).
 */
export function parseTraversal(text: string): Parsed<TraversalExpression> {
  return parseText(text, { mode: 'normal', longest: LONGEST_EXPRESSION }, (cursor) =>
    cursor.ignoringLineEnds(() => {
      const root = cursor.expect('identifier', 'expected-variable-name')
      if (root === undefined) return undefined
      const steps = parseConstantSteps(cursor)
      if (steps === undefined) return undefined
      const range = { start: root.start, end: steps.at(-1)?.range.end ?? root.end }
      const name = { name: root.text, range: { start: root.start, end: root.end } }
      return { kind: 'traversal', root: name, steps, range }
    }),
  )
}

function parseConstantSteps(cursor: Cursor): readonly TraversalStep[] | undefined {
  const steps: TraversalStep[] = []
  while (!cursor.isAt('end')) {
    const start = cursor.takeIf('.') ?? cursor.takeIf('[')
    if (start === undefined) return cursor.fail('expected-traversal-step')
    const step = start.kind === '.' ? parseAttribute(cursor, start) : parseIndex(cursor, start)
    if (step === undefined) return undefined
    steps.push(step)
  }
  return steps
}

function parseAttribute(cursor: Cursor, dot: Token): TraversalStep | undefined {
  const name = cursor.expect('identifier', 'expected-attribute-name')
  return name && { kind: 'attribute', name: name.text, range: { start: dot.start, end: name.end } }
}

function parseIndex(cursor: Cursor, open: Token): TraversalStep | undefined {
  const key = parseIndexKey(cursor)
  if (key === undefined) return undefined
  const close = cursor.expect(']', 'expected-index-bracket')
  if (close === undefined) return undefined
  return { kind: 'index', key, legacy: false, range: { start: open.start, end: close.end } }
}

function parseIndexKey(
  cursor: Cursor,
): Extract<TraversalStep, { readonly kind: 'index' }>['key'] | undefined {
  const number = cursor.takeIf('number')
  if (number !== undefined) {
    return checkNumber(cursor, number) ? { kind: 'number', text: number.text } : undefined
  }
  if (!cursor.isAt('open-quote')) return cursor.fail('expected-constant-index')
  const text = parsePlainString(cursor)
  return text && { kind: 'string', value: text.text.normalize('NFC') }
}
