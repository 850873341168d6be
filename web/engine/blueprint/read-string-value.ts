import { findSource } from '../document/scalar-offsets.ts'
import type { YamlScalar } from '../document/tree.ts'
import { untypedNull } from '../hcl/value.ts'
import { findNfcSource } from '../text/nfc-source.ts'
import type { Range } from '../text/span.ts'
import { toNfc } from '../text/to-nfc.ts'
import {
  type ExpressionString,
  parseExpressionString,
  type StringProblem,
} from './expression-string.ts'
import { looksLikeShell } from './looks-like-shell.ts'
import type { DictValue, Reference } from './model.ts'
import type { Reader } from './reader.ts'

type StringValue =
  | Omit<Extract<DictValue, { readonly kind: 'literal' }>, 'span' | 'node'>
  | Omit<Extract<DictValue, { readonly kind: 'expression' }>, 'span' | 'node'>

/**
 * A string of a dictionary: literal or expression, with its references placed in the document.
 * gcluster names only the line on which the scalar begins for errors inside it.
 */
export function readStringValue(scalar: YamlScalar, text: string, reader: Reader): StringValue {
  // cty keeps all strings in NFC, and the toolkit looks for expressions only then.
  const normal = toNfc(text)
  const read = parseExpressionString(normal)
  const sourceOf = (range: Range): Range => sourceInScalar(scalar, normal, range)
  switch (read.kind) {
    case 'literal':
      return { kind: 'literal', value: { kind: 'string', value: read.text } }
    case 'expression':
      if (read.misread !== undefined) {
        const args = { glued: read.misread, refused: false }
        const span = reader.spanOf(scalar)
        reader.report({ code: 'expression-blanks', args, severity: 'warning', span })
      }
      return {
        kind: 'expression',
        expression: {
          text: read.text,
          tree: read.tree,
          form: read.form,
          references: placeReferences(read, reader, scalar, sourceOf),
        },
      }
    case 'problem':
      reportProblem(read.problem, { scalar, text: normal, sourceOf }, reader.within(scalar))
      return { kind: 'literal', value: untypedNull }
  }
}

/** Where a range of the normalized text stands; the whole scalar where that cannot be told. */
function sourceInScalar(scalar: YamlScalar, normal: string, { start, end }: Range): Range {
  if (normal === scalar.text) return findSource(scalar, start, end)
  const from = findNfcSource(scalar.text, start)
  const to = findNfcSource(scalar.text, end)
  return from === undefined || to === undefined ? scalar.range : findSource(scalar, from, to)
}

function placeReferences(
  read: Extract<ExpressionString, { readonly kind: 'expression' }>,
  reader: Reader,
  scalar: YamlScalar,
  sourceOf: (range: Range) => Range,
): readonly Reference[] {
  return read.references.map(({ range, ...reference }) => {
    const { start, end } = range === undefined ? scalar.range : sourceOf(range)
    return { ...reference, span: reader.makeSpan(start, end) }
  })
}

/** The text that was read of a scalar, and where parts of it are written. */
type ReadText = {
  readonly scalar: YamlScalar
  readonly text: string
  readonly sourceOf: (range: Range) => Range
}

function reportProblem(
  problem: StringProblem,
  { scalar, text, sourceOf }: ReadText,
  reader: Reader,
): void {
  const { start, end } = sourceOf(problem.range)
  const span = reader.makeSpan(start, end)
  const shell = problem.form === 'dollar' ? looksLikeShell(text, problem) : undefined
  if (shell !== undefined) {
    const fixes = [{ kind: 'escape-text', span: reader.spanOf(scalar) }] as const
    reader.report({ code: 'expression-shell', args: { text: shell }, span, fixes })
    return
  }
  switch (problem.kind) {
    case 'unclosed': {
      const args = { problem: 'expected-closing-parenthesis', found: '' } as const
      reader.report({ code: 'expression-syntax', args, span })
      return
    }
    case 'syntax': {
      const { kind, found } = problem.problem
      reader.report({ code: 'expression-syntax', args: { problem: kind, found }, span })
      return
    }
    case 'reference': {
      const args = { text: problem.text, form: problem.form }
      reader.report({ code: 'reference-format', args, span })
      return
    }
    case 'blanks':
      reader.report({
        code: 'expression-blanks',
        args: { glued: problem.glued, refused: true },
        span,
      })
  }
}
