import type { Misfit } from '../diagnostic/codes/hcl-codes.ts'
import { convert } from './convert.ts'
import {
  type EvaluationProblem,
  failed,
  type Outcome,
  problem,
  type Run,
  type Scope,
  sound,
} from './evaluate-run.ts'
import type { HclFunction, Parameter } from './function.ts'
import type { CallExpression, Expression } from './syntax-tree.ts'
import { describeType } from './type.ts'
import { innerValues, typeOf, untypedUnknown, type Value } from './value.ts'

/** hclsyntax `FunctionCallExpr`, and `function.Function.Call` of cty. */
export function evaluateCall(call: CallExpression, scope: Scope, run: Run): Outcome {
  const { name } = call
  const called = run.functions.get(name.name)
  if (called === undefined) {
    const available = [...run.functions.keys()]
    const missing = { name: name.name, available }
    return failed([problem('function-not-available', missing, name.range)])
  }
  const listed = listArguments(call, scope, run)
  if (listed.kind === 'outcome') return listed.outcome
  const wrongCount = checkCount(call, called, listed.given.length)
  if (wrongCount !== undefined) return failed([wrongCount])
  return applyFunction(call, called, listed.given, run)
}

type Argument = { readonly expression: Expression; readonly evaluate: () => Outcome }

type Arguments =
  | { readonly kind: 'arguments'; readonly given: readonly Argument[] }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }

/** The arguments with the items of the last one spread, if it is followed by `...`. */
function listArguments(call: CallExpression, scope: Scope, run: Run): Arguments {
  const given = call.arguments.map((expression) => ({
    expression,
    evaluate: () => run.evaluate(expression, scope),
  }))
  const last = call.expandFinal ? given.at(-1) : undefined
  if (last === undefined) return { kind: 'arguments', given }
  const { value, problems } = last.evaluate()
  const misfit = spreadMisfit(value)
  if (problems.length > 0) return { kind: 'outcome', outcome: failed(problems) }
  if (misfit !== undefined) {
    const found = problem('expression-spread', { misfit }, last.expression.range)
    return { kind: 'outcome', outcome: failed([found]) }
  }
  if (value.kind === 'unknown') return { kind: 'outcome', outcome: sound(untypedUnknown) }
  const spread = innerValues(value).map((item) => ({
    expression: last.expression,
    evaluate: () => sound(item),
  }))
  return { kind: 'arguments', given: [...given.slice(0, -1), ...spread] }
}

function spreadMisfit(value: Value): Misfit | undefined {
  const type = typeOf(value)
  const { kind } = type
  if (kind !== 'any' && kind !== 'tuple' && kind !== 'list' && kind !== 'set') {
    return { path: [], reason: { kind: 'type', wanted: 'a list', got: describeType(type) } }
  }
  return value.kind === 'null' ? { path: [], reason: { kind: 'null' } } : undefined
}

function checkCount(
  { name, range }: CallExpression,
  { parameters, rest }: HclFunction,
  given: number,
): EvaluationProblem | undefined {
  const wanted = parameters.length
  const orMore = rest !== undefined
  if (given === wanted || (orMore && given > wanted)) return undefined
  return problem('function-argument-count', { name: name.name, given, wanted, orMore }, range)
}

function applyFunction(
  { name, range }: CallExpression,
  called: HclFunction,
  given: readonly Argument[],
  run: Run,
): Outcome {
  const problems: EvaluationProblem[] = []
  const values: Value[] = []
  for (const [index, argument] of given.entries()) {
    const { value, problems: found } = argument.evaluate()
    const type = parameterAt(called, index)?.type
    const result = type === undefined ? undefined : convert(value, type)
    problems.push(...found)
    if (result?.kind === 'misfit') {
      const args = { name: name.name, misfit: result.misfit }
      problems.push(problem('function-argument', args, argument.expression.range))
    }
    values.push(result?.kind === 'value' ? result.value : value)
  }
  if (problems.length > 0) return failed(problems)
  for (const value of values) run.budget.spendLook(value)
  if (run.budget.crossed !== undefined) return failed()
  const unfit = checkArguments(name.name, called, given, values)
  return unfit ?? finish({ name, range }, called, values, run)
}

function parameterAt({ parameters, rest }: HclFunction, index: number): Parameter | undefined {
  return parameters[index] ?? rest
}

/** The outcome without a call, where nulls or unknowns already decide. */
function checkArguments(
  name: string,
  called: HclFunction,
  given: readonly Argument[],
  values: readonly Value[],
): Outcome | undefined {
  for (const [index, value] of values.entries()) {
    const range = given[index]?.expression.range
    if (value.kind !== 'null' || range === undefined) continue
    if (parameterAt(called, index)?.takesNull === true) continue
    const misfit: Misfit = { path: [], reason: { kind: 'null' } }
    return failed([problem('function-argument', { name, misfit }, range)])
  }
  const open = values.some(
    (value, index) => value.kind === 'unknown' && parameterAt(called, index)?.takesUnknown !== true,
  )
  return open ? sound(untypedUnknown) : undefined
}

function finish(
  { name: { name }, range }: Pick<CallExpression, 'name' | 'range'>,
  called: HclFunction,
  values: readonly Value[],
  run: Run,
): Outcome {
  const result = called.call(values)
  switch (result.kind) {
    case 'value':
      run.budget.spendWhole(result.value)
      return sound(result.value)
    case 'misfit':
      return failed([problem('function-argument', { name, misfit: result.misfit }, range)])
    case 'failure':
      return failed([problem('function-failed', { name, problem: result.problem }, range)])
  }
}
