import { tokensOf } from '../hcl/lexer.ts'
import { parseExpression } from '../hcl/parse-expression.ts'
import type { SyntaxProblem } from '../hcl/parsed.ts'
import { escapeText } from '../hcl/quote.ts'
import { variablesOf } from '../hcl/references.ts'
import type { Expression, TraversalExpression, TraversalStep } from '../hcl/syntax-tree.ts'
import type { Token } from '../hcl/token.ts'
import type { Range } from '../text/span.ts'
import { type BareReference, readReference } from './references.ts'

/** An expression in Terraform's namespace. */
export type Translated = {
  readonly text: string
  readonly tree: Expression
  readonly references: readonly PlacedReference[]
  /** The text without its blanks, when it names something that the author did not. */
  readonly misread?: string
}

/** A reference with its place in the text it was read from, where that is known. */
export type PlacedReference = BareReference & { readonly range: Range | undefined }

export type TranslationProblem = { readonly range: Range } & (
  | { readonly kind: 'syntax'; readonly problem: SyntaxProblem }
  /** A variable that is neither `vars.name` nor `id.output`, or in the raw form not `var.name` nor `module.id.output`. */
  | { readonly kind: 'reference'; readonly text: string }
  /** What is left without its blanks is refused. */
  | { readonly kind: 'blanks'; readonly glued: string }
)

export type Translation =
  | { readonly ok: true; readonly value: Translated }
  | { readonly ok: false; readonly problem: TranslationProblem }

/** The inside of `((…))`, which is in Terraform's namespace already. */
export function readRawExpression(text: string): Translation {
  const parsed = parseExpression(text)
  if (!parsed.ok)
    return failWith({ kind: 'syntax', problem: parsed.problem, range: parsed.problem.range })
  const references: PlacedReference[] = []
  for (const variable of variablesOf(parsed.value)) {
    const reference = readReference(variable)
    const { range } = variable
    if (reference === undefined) {
      return failWith({ kind: 'reference', text: text.slice(range.start, range.end), range })
    }
    references.push({ ...reference, range })
  }
  return { ok: true, value: { text, tree: parsed.value, references } }
}

/**
 * The inside of `$(…)` and its tree, from the blueprint's namespace into Terraform's: `vars.x` becomes `var.x`,
 * `id.output` `module.id.output`. As in the toolkit the tokens are put together without the blanks
 * between them and parsed again, so that `vars.x - 1` is read as one name, `x-1`
 * (`pkg/config/expression.go`, BlueprintExpressionLiteralToExpression).
 */
export function translateExpression(
  text: string,
  tree: Expression,
  tokensOfText: readonly Token[] = tokensOf(text),
): Translation {
  const variables = variablesOf(tree)
  let tokens: readonly Piece[] = tokensOfText
  for (const variable of variables) {
    const target = translateTraversal(variable)
    if (target === undefined) {
      const { range } = variable
      return failWith({ kind: 'reference', text: text.slice(range.start, range.end), range })
    }
    tokens = replacePieces(tokens, piecesOf(variable), target)
  }
  const glued = readRawExpression(tokens.map((token) => token.text).join(''))
  if (glued.ok) {
    const references = withPlaces(glued.value.references, variables.flatMap(readAuthors))
    const isMisread = references.some(({ range }) => range === undefined)
    const misread = isMisread ? { misread: gluedText(text) } : {}
    return { ok: true, value: { ...glued.value, references, ...misread } }
  }
  return failWith(explainGlued(text, variables, glued.problem))
}

function failWith(problem: TranslationProblem): Translation {
  return { ok: false, problem }
}

/** Why the glued text was refused, in terms of the author's text. */
function explainGlued(
  text: string,
  variables: readonly TraversalExpression[],
  problem: TranslationProblem,
): TranslationProblem {
  const whole = { start: 0, end: text.length }
  const legacy = variables.find(({ steps }) =>
    steps.some((step) => 'legacy' in step && step.legacy),
  )
  if (problem.kind === 'reference' && legacy !== undefined) {
    const { range } = legacy
    return { kind: 'reference', text: text.slice(range.start, range.end), range }
  }
  return { kind: 'blanks', glued: gluedText(text), range: whole }
}

function gluedText(text: string): string {
  return tokensOf(text)
    .map((token) => token.text)
    .join('')
}

/** The references of a translated text, each with the place of an equal one of the author's. */
export function withPlaces(
  references: readonly BareReference[],
  authors: readonly PlacedReference[],
): readonly PlacedReference[] {
  const left = new Map<string, (Range | undefined)[]>()
  for (const author of [...authors].reverse()) {
    const key = keyOf(author)
    const ranges = left.get(key)
    if (ranges === undefined) left.set(key, [author.range])
    else ranges.push(author.range)
  }
  return references.map((reference) => ({
    ...reference,
    range: left.get(keyOf(reference))?.pop(),
  }))
}

function keyOf(reference: BareReference): string {
  return reference.kind === 'variable'
    ? `var.${reference.name}`
    : `module.${reference.id}.${reference.output}`
}

/** What a variable of the blueprint's namespace means; nothing in the wrong form. */
function readAuthors({ root, steps, range }: TraversalExpression): PlacedReference[] {
  const [first] = steps
  if (first?.kind !== 'attribute') return []
  if (root.name === 'vars') return [{ kind: 'variable', name: first.name, range }]
  return [{ kind: 'module', id: root.name, output: first.name, range }]
}

// --- tokens

type Piece = Pick<Token, 'kind' | 'text'>
type IndexStep = Extract<TraversalStep, { readonly kind: 'index' }>

/** Undefined unless there is a second part and it is an attribute. */
function translateTraversal(variable: TraversalExpression): readonly Piece[] | undefined {
  if (variable.steps[0]?.kind !== 'attribute') return undefined
  const [root, ...rest] = piecesOf(variable)
  if (root?.text === 'vars') return [{ kind: 'identifier', text: 'var' }, ...rest]
  return [
    { kind: 'identifier', text: 'module' },
    { kind: '.', text: '.' },
    { kind: 'identifier', text: variable.root.name },
    ...rest,
  ]
}

/** The tokens as hclwrite writes a traversal: an index of the old form gets brackets. */
function piecesOf({ root, steps }: TraversalExpression): readonly Piece[] {
  const pieces: Piece[] = [{ kind: 'identifier', text: root.name }]
  for (const step of steps) {
    if (step.kind === 'attribute') {
      pieces.push({ kind: '.', text: '.' }, { kind: 'identifier', text: step.name })
    } else {
      pieces.push({ kind: '[', text: '[' }, ...keyPieces(step.key), { kind: ']', text: ']' })
    }
  }
  return pieces
}

function keyPieces(key: IndexStep['key']): readonly Piece[] {
  switch (key.kind) {
    case 'null':
      return [{ kind: 'identifier', text: 'null' }]
    case 'bool':
      return [{ kind: 'identifier', text: String(key.value) }]
    case 'number':
      return [{ kind: 'number', text: printIndex(key.text) }]
    case 'string': {
      const text = escapeText(key.value)
      return [
        { kind: 'open-quote', text: '"' },
        ...(text === '' ? [] : [{ kind: 'quoted-text', text } as const]),
        { kind: 'close-quote', text: '"' },
      ]
    }
  }
}

/** The number as hclwrite prints it: a text that is written otherwise is not found again. */
function printIndex(text: string): string {
  return /^\d+$/.test(text) ? String(BigInt(text)) : String(Number(text))
}

/**
 * Replaces each run of tokens equal to `old`. A run that breaks off is skipped whole, as in the
 * toolkit (`replaceTokens`): an equal run that begins inside it is not seen.
 */
function replacePieces(
  body: readonly Piece[],
  old: readonly Piece[],
  replacement: readonly Piece[],
): readonly Piece[] {
  const result: Piece[] = []
  let run: Piece[] = []
  for (const piece of body) {
    const wanted = old[run.length]
    run.push(piece)
    if (piece.kind !== wanted?.kind || piece.text !== wanted.text) {
      result.push(...run)
      run = []
    } else if (run.length === old.length) {
      result.push(...replacement)
      run = []
    }
  }
  return [...result, ...run]
}
