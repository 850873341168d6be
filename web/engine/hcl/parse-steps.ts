import { parseBigFloat } from './big-float-text.ts'
import type { Cursor } from './parse-cursor.ts'
import type { Expression, SplatStep, TraversalStep } from './syntax-tree.ts'
import type { Token } from './token.ts'

/** How the expressions in square brackets are read; given by the caller. */
type ParseExpression = (cursor: Cursor) => Expression | undefined

/** The steps behind a term, `.name`, `.0`, `[key]`, `.*` and `[*]`, as long as there are some. */
export function parseSteps(
  cursor: Cursor,
  parse: ParseExpression,
): readonly SplatStep[] | undefined {
  const steps: SplatStep[] = []
  for (;;) {
    const start = cursor.takeIf('.') ?? cursor.takeIf('[')
    if (start === undefined) return steps
    const step =
      start.kind === '.' ? parseDotStep(cursor, start) : parseBracketStep(cursor, start, parse)
    if (step === undefined) return undefined
    steps.push(step)
  }
}

/** The expression that the steps lead to: constant ones in a row are one traversal. */
export function applySteps(term: Expression, steps: readonly SplatStep[]): Expression {
  let result = term
  let constant: TraversalStep[] = []
  const flush = (): void => {
    if (constant.length > 0) result = addConstantSteps(result, constant)
    constant = []
  }
  for (const step of steps) {
    const range = { start: term.range.start, end: step.range.end }
    if (step.kind === 'attribute' || step.kind === 'index') {
      constant.push(step)
      continue
    }
    flush()
    result =
      step.kind === 'key'
        ? { kind: 'index', collection: result, key: step.key, range }
        : { kind: 'splat', form: step.form, source: result, steps: step.steps, range }
  }
  flush()
  return result
}

function addConstantSteps(source: Expression, steps: readonly TraversalStep[]): Expression {
  const range = { start: source.range.start, end: steps.at(-1)?.range.end ?? source.range.end }
  return source.kind === 'traversal'
    ? { ...source, steps: [...source.steps, ...steps], range }
    : { kind: 'relative-traversal', source, steps, range }
}

function parseDotStep(cursor: Cursor, dot: Token): SplatStep | undefined {
  const star = cursor.takeIf('*')
  if (star === undefined) return parseNameStep(cursor, dot)
  // This old form of splat takes names and numbers along, no brackets.
  const steps: TraversalStep[] = []
  for (;;) {
    const next = cursor.takeIf('.')
    if (next === undefined) break
    if (cursor.isAt('*')) return cursor.fail('nested-splat')
    const step = parseNameStep(cursor, next)
    if (step === undefined) return undefined
    steps.push(step)
  }
  const range = { start: dot.start, end: cursor.previous.end }
  return { kind: 'splat', form: 'attribute', steps, range }
}

/** `.name`, or the old form `.0` of an index; the dot is taken. */
function parseNameStep(cursor: Cursor, dot: Token): TraversalStep | undefined {
  const number = cursor.takeIf('number')
  if (number !== undefined) {
    if (number.text.includes('.')) return cursor.fail('legacy-index-chain', number)
    if (!checkNumber(cursor, number)) return undefined
    const key = { kind: 'number', text: number.text } as const
    return { kind: 'index', key, legacy: true, range: { start: dot.start, end: number.end } }
  }
  const name = cursor.expect('identifier', 'expected-attribute-name')
  return name && { kind: 'attribute', name: name.text, range: { start: dot.start, end: name.end } }
}

function parseBracketStep(
  cursor: Cursor,
  open: Token,
  parse: ParseExpression,
): SplatStep | undefined {
  if (cursor.takeIf('*')) return parseFullSplat(cursor, open, parse)
  return cursor.ignoringLineEnds(() => {
    const key = parse(cursor)
    if (key === undefined) return undefined
    const close = cursor.expect(']', 'expected-index-bracket')
    if (close === undefined) return undefined
    const range = { start: open.start, end: close.end }
    if (key.kind === 'literal') return { kind: 'index', key: key.value, legacy: false, range }
    const text = plainTextOf(key)
    if (text === undefined) return { kind: 'key', key, range }
    return { kind: 'index', key: { kind: 'string', value: text }, legacy: false, range }
  })
}

/** `[*]` takes all steps behind it as its own. */
function parseFullSplat(
  cursor: Cursor,
  open: Token,
  parse: ParseExpression,
): SplatStep | undefined {
  if (cursor.expect(']', 'expected-splat-bracket') === undefined) return undefined
  const steps = cursor.nested(() => parseSteps(cursor, parse))
  if (steps === undefined) return undefined
  const range = { start: open.start, end: steps.at(-1)?.range.end ?? cursor.previous.end }
  return { kind: 'splat', form: 'full', steps, range }
}

/** The text of a string or heredoc without `${…}` and `%{…}` in it. */
function plainTextOf(expression: Expression): string | undefined {
  const [first, ...others] = expression.kind === 'template' ? expression.parts : []
  return first?.kind === 'text' && others.length === 0 ? first.value : undefined
}

/** Whether the digits make a number: one point and one exponent at most, which is not absurd. */
export function checkNumber(cursor: Cursor, token: Token): boolean {
  if (parseBigFloat(token.text) !== 'not-a-number') return true
  cursor.fail('invalid-number', token)
  return false
}
