import type { Misfit } from '../diagnostic/codes/hcl-codes.ts'
import { convert } from './convert.ts'
import {
  type EvaluationProblem,
  failed,
  type Outcome,
  problem,
  type Run,
  type Scope,
  withProblems,
} from './evaluate-run.ts'
import type { Expression, ForExpression } from './syntax-tree.ts'
import { boolType, stringType } from './type.ts'
import { makeObject, makeTuple, partsOf, typeOf, untypedUnknown, type Value } from './value.ts'

/** hclsyntax `ForExpr`. */
export function evaluateFor(expression: ForExpression, scope: Scope, run: Run): Outcome {
  const { keyExpression, collection } = expression
  const from = run.evaluate(collection, scope)
  const parts = partsOf(from.value)
  const misfit = parts === undefined ? collectionMisfit(from.value) : undefined
  if (misfit !== undefined) {
    return failed(from.problems, [problem('expression-loop', { misfit }, collection.range)])
  }
  if (typeOf(from.value).kind === 'any') return failed(from.problems)
  const early = checkCondition(expression, scope, run)
  if (early.fails) return failed(from.problems, early.problems)
  if (parts === undefined) return failed(from.problems)
  const loop: Loop = { expression, scope, run, problems: [...from.problems], known: true }
  const made =
    keyExpression === undefined ? makeItems(parts, loop) : makeEntries(parts, keyExpression, loop)
  return withProblems(loop.known ? made : untypedUnknown, loop.problems)
}

type Part = readonly [Value, Value]

type Loop = {
  readonly expression: ForExpression
  readonly scope: Scope
  readonly run: Run
  readonly problems: EvaluationProblem[]
  /** Not any more once a condition or key was not to be had; then no more such are reported. */
  known: boolean
}

/** An unknown collection will do as long as it may turn out to be one. */
function collectionMisfit(value: Value): Misfit | undefined {
  if (value.kind === 'null') return { path: [], reason: { kind: 'null' } }
  const type = typeOf(value)
  const primitive = type.kind === 'string' || type.kind === 'number' || type.kind === 'bool'
  if (!primitive) return undefined
  return { path: [], reason: { kind: 'type', wanted: 'a list, map or object', got: type.kind } }
}

/** The condition with nothing known of key and value: what is wrong with it for any item. */
function checkCondition({ condition, keyName, valueName }: ForExpression, scope: Scope, run: Run) {
  if (condition === undefined) return { fails: false, problems: [] }
  const names = new Map([[valueName.name, untypedUnknown]])
  if (keyName !== undefined) names.set(keyName.name, untypedUnknown)
  const { value, problems } = run.evaluate(condition, { names, outer: scope })
  const misfit = conditionMisfit(value)
  if (misfit === undefined) return { fails: problems.length > 0, problems }
  const found = problem('expression-condition', { misfit }, condition.range)
  return { fails: true, problems: [...problems, found] }
}

function conditionMisfit(value: Value): Misfit | undefined {
  if (value.kind === 'null') return { path: [], reason: { kind: 'null' } }
  const result = convert(value, boolType)
  return result.kind === 'misfit' ? result.misfit : undefined
}

/** The scopes of those parts that the condition lets pass. */
function* passing(parts: readonly Part[], loop: Loop): Generator<Scope> {
  const { keyName, valueName, condition } = loop.expression
  for (const [key, value] of parts) {
    if (loop.run.budget.crossed !== undefined) return
    loop.run.budget.spendStep()
    const names = new Map<string, Value>()
    if (keyName !== undefined) names.set(keyName.name, key)
    names.set(valueName.name, value)
    const scope = { names, outer: loop.scope }
    if (condition === undefined || passesCondition(condition, scope, loop)) yield scope
  }
}

function passesCondition(condition: Expression, scope: Scope, loop: Loop): boolean {
  const value = evaluateInto(condition, scope, loop)
  const misfit = conditionMisfit(value)
  // The list form does not look at an unknown's type, the object form does.
  const looksAtType = value.kind !== 'unknown' || loop.expression.keyExpression !== undefined
  if (misfit !== undefined && loop.known && looksAtType) {
    loop.problems.push(problem('expression-condition', { misfit }, condition.range))
  }
  const result = convert(value, boolType)
  if (result.kind === 'value' && result.value.kind === 'bool') return result.value.value
  loop.known = false
  return false
}

function evaluateInto(expression: Expression, scope: Scope, loop: Loop): Value {
  const { value, problems } = loop.run.evaluate(expression, scope)
  loop.problems.push(...problems)
  return value
}

function makeItems(parts: readonly Part[], loop: Loop): Value {
  const { valueExpression } = loop.expression
  const items: Value[] = []
  for (const scope of passing(parts, loop)) items.push(evaluateInto(valueExpression, scope, loop))
  return makeTuple(items)
}

function makeEntries(parts: readonly Part[], keyExpression: Expression, loop: Loop): Value {
  const { valueExpression, grouped } = loop.expression
  const groups = new Map<string, Value[]>()
  for (const scope of passing(parts, loop)) {
    const key = evaluateKey(keyExpression, scope, loop)
    if (key === undefined) continue
    const value = evaluateInto(valueExpression, scope, loop)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else if (grouped) group.push(value)
    else loop.problems.push(problem('expression-key-twice', { key }, keyExpression.range))
  }
  const entries = [...groups].map(
    ([key, values]) => [key, grouped ? makeTuple(values) : (values[0] ?? untypedUnknown)] as const,
  )
  return makeObject(entries)
}

function evaluateKey(keyExpression: Expression, scope: Scope, loop: Loop): string | undefined {
  const value = evaluateInto(keyExpression, scope, loop)
  const result = value.kind === 'null' ? nullKey : convert(value, stringType)
  if (result.kind === 'value' && result.value.kind === 'string') return result.value.value
  if (result.kind === 'misfit' && value.kind !== 'unknown' && loop.known) {
    const { misfit } = result
    loop.problems.push(problem('expression-key', { misfit }, keyExpression.range))
  }
  loop.known = false
  return undefined
}

const nullKey = { kind: 'misfit', misfit: { path: [], reason: { kind: 'null' } } } as const
