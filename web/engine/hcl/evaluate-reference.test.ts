import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { contextOfVariables, plainOf, readVariables } from '../../testing/hcl-context.ts'
import { hasReference, readReference, readReferenceLines } from '../../testing/reference.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import { formatHcl } from './format.ts'
import { parseExpression } from './parse-expression.ts'
import { printValue } from './print-value.ts'
import { variablesOf } from './references.ts'
import type { Expression } from './syntax-tree.ts'
import { untypedNull, type Value } from './value.ts'

/** A row of `eval.jsonl`, as its README describes it. */
type Row = {
  readonly expression: string
  readonly read_error?: string
  readonly eval_error?: string
  readonly panic?: string
  readonly value?: Recorded
  readonly hcl?: string
}

type Recorded =
  | readonly ['str', string]
  | readonly ['num', string]
  | readonly ['bool', boolean]
  | readonly ['null']
  | readonly ['seq', ...Recorded[]]
  | readonly ['map', Readonly<Record<string, Recorded>>]

/** The recorded value as `plainOf` gives ours. */
function plainOfRecorded(recorded: Recorded): unknown {
  switch (recorded[0]) {
    case 'str':
    case 'bool':
      return recorded[1]
    case 'num':
      return `#${withoutExponent(recorded[1])}`
    case 'null':
      return null
    case 'seq': {
      const [, ...items] = recorded
      return items.map(plainOfRecorded)
    }
    case 'map':
      return Object.fromEntries(
        Object.entries(recorded[1]).map(([name, value]) => [name, plainOfRecorded(value)]),
      )
  }
}

/** Go's `%g` as `%f`: 1.5e-07 is 0.00000015. */
function withoutExponent(text: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (match === null) return text
  const [, sign, first = '', rest = '', exponent] = match
  const digits = first + rest
  const point = Number(exponent) + 1
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return sign + digits.padEnd(point, '0')
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** The toolkit evaluates variables by what they refer to, and one that is not there is null. */
function withMissing(
  tree: Expression,
  variables: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const missing = variablesNamedIn(tree).filter((name) => !variables.has(name))
  return new Map([...variables, ...missing.map((name) => [name, untypedNull] as const)])
}

function variablesNamedIn(tree: Expression): readonly string[] {
  return variablesOf(tree).flatMap(({ root, steps: [first] }) =>
    root.name === 'var' && first?.kind === 'attribute' ? [first.name] : [],
  )
}

describe.skipIf(!hasReference)('expressions of the reference', () => {
  const variables = hasReference
    ? readVariables(readReference('hcl', 'context.yaml'))
    : new Map<string, Value>()
  const rows = hasReference ? (readReferenceLines('hcl', 'eval.jsonl') as readonly Row[]) : []
  const answers = rows
    .filter((row) => row.read_error === undefined)
    .map((row) => ({ row, evaluation: evaluateRow(row.expression) }))
  const values = answers.flatMap(({ row, evaluation }) =>
    row.value !== undefined && evaluation?.kind === 'value'
      ? [{ row, recorded: row.value, value: evaluation.value }]
      : [],
  )

  function evaluateRow(text: string): Evaluation | undefined {
    const parsed = parseExpression(text)
    if (!parsed.ok) return undefined
    return evaluate(parsed.value, contextOfVariables(withMissing(parsed.value, variables)))
  }

  it('come to a value, or are refused, as in HashiCorp’s', () => {
    const wrong = answers.filter(({ row, evaluation }) => {
      const refused = row.eval_error !== undefined || row.panic !== undefined
      return evaluation === undefined || (evaluation.kind === 'problems') !== refused
    })
    tellScore('hcl verdict', answers.length - wrong.length, answers.length)
    expect(wrong.map(({ row }) => row.expression)).toEqual([])
  })

  it('come to the same value', () => {
    const wrong = values.filter(
      ({ recorded, value }) => !isDeepStrictEqual(plainOf(value), plainOfRecorded(recorded)),
    )
    tellScore('hcl value', values.length - wrong.length, values.length)
    expect(wrong.map(({ row }) => row.expression)).toEqual([])
    expect(values.length).toBe(rows.filter((row) => row.value !== undefined).length)
  })

  it('are written as the toolkit writes values', () => {
    const wrong = values.filter(
      ({ row, value }) => formatHcl(`x = ${printValue(value)}\n`) !== row.hcl,
    )
    tellScore('hcl hcl', values.length - wrong.length, values.length)
    expect(wrong.map(({ row }) => row.expression)).toEqual([])
  })
})
