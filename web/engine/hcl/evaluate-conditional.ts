import type { Misfit } from '../diagnostic/codes/hcl-codes.ts'
import type { Range } from '../text/span.ts'
import { convert, findConversion, unifyTypes } from './convert.ts'
import type { Conversion } from './convert-rules.ts'
import {
  type EvaluationProblem,
  failed,
  type Outcome,
  problem,
  type Run,
  type Scope,
  unknownOf,
  withProblems,
} from './evaluate-run.ts'
import type { ConditionalExpression, Expression } from './syntax-tree.ts'
import { anyType, boolType, describeType, type Type } from './type.ts'
import { typeOf, type Value } from './value.ts'

/** Both branches are evaluated; only the problems of the chosen one count. */
export function evaluateConditional(
  { condition, whenTrue, whenFalse }: ConditionalExpression,
  scope: Scope,
  run: Run,
): Outcome {
  const branches = {
    whenTrue: run.evaluate(whenTrue, scope),
    whenFalse: run.evaluate(whenFalse, scope),
    range: { start: whenTrue.range.start, end: whenFalse.range.end },
  }
  return chooseBranch(condition, branches, scope, run)
}

export type Branches = {
  readonly whenTrue: Outcome
  readonly whenFalse: Outcome
  /** From the beginning of the one to the end of the other. */
  readonly range: Range
}

/**
 * The branch that the condition chooses, as the type that both have in common, which must exist
 * whichever is chosen (hclsyntax `ConditionalExpr`).
 */
export function chooseBranch(
  condition: Expression,
  { whenTrue, whenFalse, range }: Branches,
  scope: Scope,
  run: Run,
): Outcome {
  run.budget.spendLook(whenTrue.value)
  run.budget.spendLook(whenFalse.value)
  if (run.budget.crossed !== undefined) return failed()
  const common = findCommon(whenTrue.value, whenFalse.value)
  if (common === undefined) return failed([differ(whenTrue.value, whenFalse.value, range)])
  const chosen = evaluateCondition(condition, scope, run)
  if (chosen.kind !== 'bool') {
    const bothNull = whenTrue.value.kind === 'null' && whenFalse.value.kind === 'null'
    const kind = chosen.kind === 'unknown' && bothNull ? 'null' : 'unknown'
    return withProblems({ kind, type: common.type }, chosen.problems)
  }
  const [branch, convertBranch] = chosen.value
    ? [whenTrue, common.convertTrue]
    : [whenFalse, common.convertFalse]
  const result = convertBranch?.(branch.value) ?? { kind: 'value', value: branch.value }
  const problems = [...chosen.problems, ...branch.problems]
  if (result.kind === 'misfit') {
    const difference = differ(whenTrue.value, whenFalse.value, range)
    return withProblems(unknownOf(common.type), problems, [difference])
  }
  if (convertBranch !== undefined) run.budget.spendWhole(result.value)
  return withProblems(result.value, problems)
}

function differ(whenTrue: Value, whenFalse: Value, range: Range): EvaluationProblem {
  const types = {
    whenTrue: describeType(typeOf(whenTrue)),
    whenFalse: describeType(typeOf(whenFalse)),
  }
  return problem('expression-branches', types, range)
}

type Common = {
  readonly type: Type
  readonly convertTrue?: Conversion | undefined
  readonly convertFalse?: Conversion | undefined
}

/** An untyped null takes the other's type, and nothing is said about a value of unknown type. */
function findCommon(whenTrue: Value, whenFalse: Value): Common | undefined {
  const trueType = typeOf(whenTrue)
  const falseType = typeOf(whenFalse)
  if (isUntypedNull(whenTrue)) {
    return { type: falseType, convertTrue: findConversion(anyType, falseType) }
  }
  if (isUntypedNull(whenFalse)) {
    return { type: trueType, convertFalse: findConversion(anyType, trueType) }
  }
  if (trueType.kind === 'any' || falseType.kind === 'any') return { type: anyType }
  const unified = unifyTypes([trueType, falseType])
  if (unified === undefined) return undefined
  const [convertTrue, convertFalse] = unified.conversions
  return { type: unified.type, convertTrue, convertFalse }
}

function isUntypedNull(value: Value): boolean {
  return value.kind === 'null' && value.type.kind === 'any'
}

type Problems = readonly EvaluationProblem[]

type Decision =
  | { readonly kind: 'bool'; readonly value: boolean; readonly problems: Problems }
  | { readonly kind: 'unknown' | 'problem'; readonly problems: Problems }

function evaluateCondition(condition: Expression, scope: Scope, run: Run): Decision {
  const { value, problems } = run.evaluate(condition, scope)
  const refuse = (misfit: Misfit): Decision => ({
    kind: 'problem',
    problems: [...problems, problem('expression-condition', { misfit }, condition.range)],
  })
  if (value.kind === 'null') return refuse({ path: [], reason: { kind: 'null' } })
  if (value.kind === 'unknown') return { kind: 'unknown', problems }
  const result = convert(value, boolType)
  if (result.kind === 'misfit') return refuse(result.misfit)
  if (result.value.kind !== 'bool') return { kind: 'unknown', problems }
  return { kind: 'bool', value: result.value.value, problems }
}
