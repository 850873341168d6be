import { describe, expect, test } from 'vitest'
import { hasReference, readReferenceLines } from '../../testing/reference.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { formatHcl } from './format.ts'
import { formatExpression } from './format-expression.ts'
import { parseExpression } from './parse-expression.ts'
import { variablesOf } from './references.ts'

/** What the toolkit did with an expression: see the README of the reference data. */
type Row = {
  readonly expression: string
  readonly read_error?: string
  readonly formatted?: string
  readonly written?: string
  readonly panic?: string
}

describe.skipIf(!hasReference)('expressions that the toolkit read', () => {
  const rows = hasReference ? readReferenceLines('hcl', 'eval.jsonl').map((row) => row as Row) : []
  /** Where the toolkit broke down its answers are leftovers. */
  const sound = rows.filter((row) => row.panic === undefined)

  test('the same ones are refused while reading', () => {
    score('verdict', rows, (row) => isReadable(textOf(row)) === (row.read_error === undefined))
  })

  test('they are written to .tf files alike', () => {
    const written = sound.filter((row) => row.written !== undefined)
    score('written', written, (row) => formatHcl(`x = ${textOf(row)}\n`) === row.written)
  })

  test('they are shown in the expanded blueprint alike, but for the blanks the toolkit loses', () => {
    const formatted = sound.filter((row) => row.formatted !== undefined)
    score('formatted', formatted, (row) => {
      const ours = formatExpression(textOf(row))
      const losesBlanks = /\bfor\b|%\{/.test(row.expression)
      return losesBlanks
        ? withoutBlanks(ours) === withoutBlanks(row.formatted ?? '')
        : ours === row.formatted
    })
  })
})

/** Strings reach HCL in NFC: cty puts every one so. */
function textOf(row: Row): string {
  return row.expression.normalize('NFC')
}

/** The toolkit takes references of two forms only (`TraversalToReference`). */
function isReadable(text: string): boolean {
  const parsed = parseExpression(text)
  if (!parsed.ok) return false
  return variablesOf(parsed.value).every(({ root, steps }) => {
    const names = root.name === 'var' ? 1 : root.name === 'module' ? 2 : Number.POSITIVE_INFINITY
    return steps.length >= names && steps.slice(0, names).every(({ kind }) => kind === 'attribute')
  })
}

function withoutBlanks(text: string): string {
  return text.replaceAll(' ', '')
}

function score(name: string, rows: readonly Row[], isRight: (row: Row) => boolean): void {
  const wrong = rows.filter((row) => !isRight(row))
  tellScore(`hcl/eval.jsonl: ${name}`, rows.length - wrong.length, rows.length)
  expect(wrong.slice(0, 5)).toEqual([])
  expect(rows.length).toBeGreaterThan(1_000)
}
