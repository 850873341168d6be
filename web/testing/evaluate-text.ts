import { type EvaluationContext, evaluate } from '../engine/hcl/evaluate.ts'
import { parseExpression } from '../engine/hcl/parse-expression.ts'
import { parseTypeConstraint } from '../engine/hcl/parse-type-constraint.ts'
import { printType, type Type } from '../engine/hcl/type.ts'
import { typeOf, type Value } from '../engine/hcl/value.ts'
import { contextOfVariables, plainOf } from './hcl-context.ts'

/** The value of an expression that has one. */
export function valueOfText(text: string, context: EvaluationContext = emptyContext): Value {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(`${text} cannot be read: ${parsed.problem.kind}`)
  const evaluation = evaluate(parsed.value, context)
  if (evaluation.kind === 'value') return evaluation.value
  throw new Error(`${text} is refused: ${evaluation.problems.map(({ code }) => code).join()}`)
}

/** `type = contents` of an expression's value, or the codes of its problems with their places. */
export function showEvaluation(text: string, context: EvaluationContext = emptyContext): string {
  const parsed = parseExpression(text)
  if (!parsed.ok) return parsed.problem.kind
  const evaluation = evaluate(parsed.value, context)
  if (evaluation.kind === 'value') return showValue(evaluation.value)
  return evaluation.problems
    .map(({ code, range }) => `${code} at ${text.slice(range.start, range.end)}`)
    .join('; ')
}

export function showValue(value: Value): string {
  const type = printType(typeOf(value))
  if (value.kind === 'unknown') return `${type} = unknown`
  return `${type} = ${JSON.stringify(plainOf(value))}`
}

export function typeOfText(text: string): Type {
  const parsed = parseTypeConstraint(text)
  if (parsed.ok) return parsed.value
  throw new Error(`${text} is no type: ${parsed.problem.kind}`)
}

const emptyContext = contextOfVariables(new Map())
