import { escapeText } from '../hcl/quote.ts'
import type { Expression } from '../hcl/syntax-tree.ts'
import type { Range } from '../text/span.ts'
import { findExpressionEnd } from './find-expression-end.ts'
import { joinReferences, readSimpleReference } from './simple-references.ts'
import {
  type PlacedReference,
  readRawExpression,
  type Translated,
  type TranslationProblem,
  translateExpression,
  withPlaces,
} from './translate-expression.ts'

/** What a string of a dictionary is. Ranges are offsets in the string. */
export type ExpressionString =
  | { readonly kind: 'literal'; readonly text: string }
  | {
      readonly kind: 'expression'
      readonly form: 'raw' | 'dollar' | 'template'
      readonly text: string
      readonly tree: Expression
      readonly references: readonly PlacedReference[]
      /** What the toolkit reads in place of a part, when that names something else. */
      readonly misread?: string
    }
  | { readonly kind: 'problem'; readonly problem: StringProblem }

export type StringProblem =
  | (TranslationProblem & { readonly form: 'raw' | 'dollar' })
  /** No `)` on the line closes what a `$(` opens. */
  | { readonly kind: 'unclosed'; readonly form: 'dollar'; readonly range: Range }

/**
 * Tells text from expressions as the toolkit does (`pkg/config/yaml.go` parseYamlString and
 * `pkg/config/expression.go` tokenizeBpString): `((…))` is a raw expression, `$(…)` parts are
 * expressions in the blueprint's namespace, `\((…))` and `\$(` are escapes. `text` must be in NFC.
 *
 *     parseExpressionString('$(vars.zone)')  // expression var.zone
 *     parseExpressionString('a-$(vars.zone)') // expression "a-${var.zone}"
 *     parseExpressionString('\\$(date)')     // literal $(date)
 */
export function parseExpressionString(text: string): ExpressionString {
  if (text.startsWith('((') && text.endsWith('))') && text.length >= 4) {
    return finishRaw(text.slice(2, -2))
  }
  if (text.startsWith('\\((') && text.endsWith('))')) {
    return { kind: 'literal', text: text.slice(1) }
  }
  if (!text.includes('$(')) return { kind: 'literal', text: joinLines(text) }
  const parts = splitLines(text)
  return 'problem' in parts ? { kind: 'problem', problem: parts.problem } : joinParts(parts.parts)
}

/** What `splitLines` and `joinParts` make of a text without `$(`. */
function joinLines(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r(?=\n|$)/g, '') : text
  return lines.replace(/^\n+/, '')
}

function finishRaw(inner: string): ExpressionString {
  const result = readRawExpression(inner)
  if (!result.ok) {
    const range = shift(result.problem.range, 2)
    return { kind: 'problem', problem: { ...result.problem, range, form: 'raw' } }
  }
  const { text, tree, references } = moveReferences(result.value, 2)
  return { kind: 'expression', form: 'raw', text, tree, references }
}

type Part = string | Translated
type Parts = { readonly parts: readonly Part[] } | { readonly problem: StringProblem }

/** Text and expressions in turn, line by line. Empty lines at the beginning vanish. */
function splitLines(text: string): Parts {
  const parts: Part[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    if (parts.length > 0) parts.push('\n')
    const problem = splitLine(line.endsWith('\r') ? line.slice(0, -1) : line, offset, parts)
    if (problem !== undefined) return { problem }
    offset += line.length + 1
  }
  return { parts }
}

/** `offset` is where the line begins. Of the backslashes before `$(` each pair is one. */
function splitLine(line: string, offset: number, parts: Part[]): StringProblem | undefined {
  let at = 0
  while (at < line.length) {
    const found = line.indexOf('$(', at)
    if (found < 0) {
      parts.push(line.slice(at))
      return undefined
    }
    const before = line.slice(at, found)
    const backslashes = before.length - before.replace(/\\+$/, '').length
    parts.push(before.slice(0, before.length - Math.ceil(backslashes / 2)))
    at = found + 2
    if (backslashes % 2 === 1) {
      parts.push('$(')
      continue
    }
    const read = readSimple(line, at, offset) ?? readDollar(line.slice(at), offset + at)
    if ('problem' in read) return read.problem
    parts.push(read.translated)
    at += read.length
  }
  return undefined
}

type DollarRead =
  | { readonly translated: Translated; readonly length: number }
  | { readonly problem: StringProblem }

/** A reference and nothing else, as most expressions are. */
function readSimple(line: string, at: number, offset: number): DollarRead | undefined {
  const simple = readSimpleReference(line, at)
  if (simple === undefined) return undefined
  const translated = moveReferences(simple.translated, offset)
  return { translated, length: simple.end - at }
}

/** What follows a `$(`; `offset` is where it begins, `length` counts up to behind the `)`. */
function readDollar(rest: string, offset: number): DollarRead {
  const form = 'dollar'
  const end = findExpressionEnd(rest)
  if (!end.ok) {
    const { problem } = end
    if (problem === undefined) {
      const range = { start: offset - 2, end: offset + rest.length }
      return { problem: { kind: 'unclosed', form, range } }
    }
    const range = shift(problem.range, offset)
    return { problem: { kind: 'syntax', problem, form, range } }
  }
  const translation = translateExpression(rest.slice(0, end.end), end.tree, end.tokens)
  if (!translation.ok) {
    const range = shift(translation.problem.range, offset)
    return { problem: { ...translation.problem, range, form } }
  }
  return { translated: moveReferences(translation.value, offset), length: end.end + 1 }
}

function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by }
}

function moveReferences(translated: Translated, by: number): Translated {
  const references = translated.references.map((reference) => ({
    ...reference,
    range: reference.range && shift(reference.range, by),
  }))
  return { ...translated, references }
}

/** Text alone is a literal, one expression alone is itself, and a mixture is a template. */
function joinParts(parts: readonly Part[]): ExpressionString {
  const filled = parts.filter((part) => part !== '')
  const translated = filled.filter((part) => typeof part !== 'string')
  const [only] = translated
  if (only === undefined) return { kind: 'literal', text: filled.join('') }
  if (filled.length === 1) return { kind: 'expression', form: 'dollar', ...only }
  const simple = joinReferences(filled)
  if (simple !== undefined) return { kind: 'expression', form: 'template', ...simple }
  const text = filled
    .map((part) => (typeof part === 'string' ? escapeText(part) : `\${${part.text}}`))
    .join('')
  return finishTemplate(`"${text}"`, translated)
}

function finishTemplate(text: string, parts: readonly Translated[]): ExpressionString {
  const result = readRawExpression(text)
  if (!result.ok) {
    const range = { start: 0, end: 0 }
    return { kind: 'problem', problem: { ...result.problem, range, form: 'dollar' } }
  }
  const authors = parts.flatMap((part) => part.references)
  const references = withPlaces(result.value.references, authors)
  const misread = parts.find((part) => part.misread !== undefined)?.misread
  return {
    kind: 'expression',
    form: 'template',
    text,
    tree: result.value.tree,
    references,
    ...(misread === undefined ? {} : { misread }),
  }
}
