import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOfText } from '../../testing/evaluate-text.ts'
import { runs } from '../../testing/full-run.ts'
import { plainOf } from '../../testing/hcl-context.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { evaluateWithTerraform, hasTerraform } from '../../testing/terraform-console.ts'
import {
  typedExpressions,
  typedExpressionValues,
} from '../../testing/typed-expression-arbitrary.ts'
import { evaluate } from './evaluate.ts'
import { makeToolkitFunctions } from './functions.ts'
import { parseExpression } from './parse-expression.ts'
import { makeObject } from './value.ts'

const numRuns = runs(600, 20_000)
const batch = 1_000

const context = {
  variables: new Map([['local', makeObject([['values', valueOfText(typedExpressionValues)]])]]),
  functions: makeToolkitFunctions(() => ({ kind: 'failure', problem: '' })),
}

/**
 * A `for` binds the names that an expression may use. Before terraform 1.12 logical operators do
 * not let one operand decide alone, as they do in the HCL of the toolkit; so there are none.
 */
const expressions = typedExpressions('local.values.')
  .filter((text) => !/&&|\|\|/.test(text))
  .map((text) => `[for k, x in ["a"] : ${text}][0]`)

/** JSON with sorted keys and numbers as texts behind `#`; undefined where refused. */
function evaluateText(text: string): unknown {
  const parsed = parseExpression(text)
  if (!parsed.ok) return 'cannot be read'
  const evaluation = evaluate(parsed.value, context)
  return evaluation.kind === 'value' ? plainOf(evaluation.value) : undefined
}

function readJson(json: string | undefined): unknown {
  if (json === undefined) return undefined
  const numbers = /"(?:[^"\\]|\\.)*"|-?\d[\d.]*/g
  return JSON.parse(
    json.replace(numbers, (token) => (token.startsWith('"') ? token : `"#${token}"`)),
  )
}

/** JSON has no infinity, so terraform refuses to encode one. */
function hasInfinity(value: unknown): boolean {
  return /"#[+-]Inf"/.test(JSON.stringify(value) ?? '')
}

describe.skipIf(!hasTerraform)('generated expressions', () => {
  it(
    'are refused or have the values that terraform finds',
    () => {
      const texts = fc.sample(expressions, { numRuns, seed: 20_260_101 })
      const wrong: string[] = []
      let evaluated = 0
      for (let from = 0; from < texts.length; from += batch) {
        const some = texts.slice(from, from + batch)
        const answers = evaluateWithTerraform(some, typedExpressionValues)
        for (const [index, text] of some.entries()) {
          const ours = evaluateText(text)
          const theirs = readJson(answers[index])
          const wanted = hasInfinity(ours) ? undefined : ours
          if (theirs !== undefined) evaluated++
          if (!isDeepStrictEqual(wanted, theirs)) wrong.push(text)
        }
      }
      tellScore('hcl generated', texts.length - wrong.length, texts.length)
      expect(wrong).toEqual([])
      expect(evaluated).toBeGreaterThan(texts.length / 4)
    },
    30_000 + numRuns * 20,
  )
})
