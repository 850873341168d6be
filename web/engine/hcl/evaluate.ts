import { Budget } from './evaluate-budget.ts'
import { evaluateCall } from './evaluate-call.ts'
import { evaluateObject, evaluateTuple } from './evaluate-collection.ts'
import { evaluateConditional } from './evaluate-conditional.ts'
import { evaluateFor } from './evaluate-for.ts'
import { evaluateBinary, evaluateUnary } from './evaluate-operator.ts'
import {
  type EvaluationProblem,
  type Outcome,
  problem,
  type Run,
  type Scope,
  sound,
} from './evaluate-run.ts'
import { evaluateSplat } from './evaluate-splat.ts'
import { evaluateTemplate } from './evaluate-template.ts'
import {
  evaluateIndex,
  evaluateLiteral,
  evaluateRelativeTraversal,
  evaluateTraversal,
} from './evaluate-traversal.ts'
import type { FunctionTable } from './function.ts'
import type { Expression } from './syntax-tree.ts'
import { untypedUnknown, type Value } from './value.ts'

export type EvaluationContext = {
  readonly variables: ReadonlyMap<string, Value>
  readonly functions: FunctionTable
}

export type Evaluation =
  | { readonly kind: 'value'; readonly value: Value }
  /** In the order in which HCL finds them; the toolkit shows the first. */
  | { readonly kind: 'problems'; readonly problems: readonly EvaluationProblem[] }

/**
 * The value of an expression, as hashicorp/hcl v2 with go-cty gives it, unknown where it depends on
 * something unknown; or what is wrong with it, with ranges in the expression's own text. An
 * expression that would make more than 100,000 values or 5 MB of text, or numbers beyond any
 * measure, is not evaluated to its end: `expression-limit` says so.
 */
export function evaluate(expression: Expression, context: EvaluationContext): Evaluation {
  const budget = new Budget()
  const run: Run = {
    functions: context.functions,
    budget,
    evaluate: (part, scope) => evaluateWithin(part, scope, run),
  }
  const { value, problems } = run.evaluate(expression, {
    names: context.variables,
    outer: undefined,
  })
  if (budget.crossed !== undefined) {
    const limit = problem('expression-limit', { limit: budget.crossed }, expression.range)
    return { kind: 'problems', problems: [limit] }
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'value', value }
}

function evaluateWithin(expression: Expression, scope: Scope, run: Run): Outcome {
  run.budget.spendStep()
  if (run.budget.crossed !== undefined) return sound(untypedUnknown)
  const outcome = evaluateKind(expression, scope, run)
  run.budget.spendOuter(outcome.value)
  return outcome
}

function evaluateKind(expression: Expression, scope: Scope, run: Run): Outcome {
  switch (expression.kind) {
    case 'literal':
      return sound(evaluateLiteral(expression.value, run))
    case 'template':
      return evaluateTemplate(expression, scope, run)
    case 'traversal':
      return evaluateTraversal(expression, scope, run)
    case 'relative-traversal':
      return evaluateRelativeTraversal(expression, scope, run)
    case 'index':
      return evaluateIndex(expression, scope, run)
    case 'splat':
      return evaluateSplat(expression, scope, run)
    case 'call':
      return evaluateCall(expression, scope, run)
    case 'unary':
      return evaluateUnary(expression, scope, run)
    case 'binary':
      return evaluateBinary(expression, scope, run)
    case 'conditional':
      return evaluateConditional(expression, scope, run)
    case 'parentheses':
      return run.evaluate(expression.inner, scope)
    case 'tuple':
      return evaluateTuple(expression, scope, run)
    case 'object':
      return evaluateObject(expression, scope, run)
    case 'for':
      return evaluateFor(expression, scope, run)
  }
}
