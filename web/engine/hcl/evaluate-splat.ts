import type { Range } from '../text/span.ts'
import {
  type EvaluationProblem,
  failed,
  type Outcome,
  problem,
  type Run,
  type Scope,
  sound,
  withProblems,
} from './evaluate-run.ts'
import { takeIndex } from './evaluate-step.ts'
import { takeStep } from './evaluate-traversal.ts'
import type { SplatExpression, SplatStep } from './syntax-tree.ts'
import { anyType, type Type } from './type.ts'
import { innerValues, makeList, makeTuple, typeOf, untypedUnknown, type Value } from './value.ts'

/**
 * `source.*.steps` and `source[*].steps`: the steps into each item. What is no list counts as a
 * list of itself, null as an empty one (hclsyntax `SplatExpr`).
 */
export function evaluateSplat(
  { source, steps, range }: SplatExpression,
  scope: Scope,
  run: Run,
): Outcome {
  const from = run.evaluate(source, scope)
  if (from.problems.length > 0) return failed(from.problems)
  return splat(from.value, { steps, range, scope, run })
}

type Splat = {
  readonly steps: readonly SplatStep[]
  readonly range: Range
  readonly scope: Scope
  readonly run: Run
}

function splat(value: Value, how: Splat): Outcome {
  const type = typeOf(value)
  const isSequence = type.kind === 'tuple' || type.kind === 'list' || type.kind === 'set'
  if (value.kind === 'null') {
    if (!isSequence) return sound(makeTuple([]))
    return failed([problem('expression-splat', { reason: 'null' }, how.range)])
  }
  if (type.kind === 'any') return sound(untypedUnknown)
  if (isSequence && value.kind === 'unknown') return splatType(type, how)
  const items = isSequence ? innerValues(value) : [value]
  const outcomes = takeEach(items, how)
  const problems = outcomes.flatMap((outcome) => outcome.problems)
  if (value.kind === 'unknown') return failed(problems)
  if (problems.length > 0) return withProblems(splatType(type, how).value, problems)
  const values = outcomes.map((outcome) => outcome.value)
  return gather(isSequence ? type : { kind: 'tuple', elements: [type] }, values, how)
}

function takeEach(items: readonly Value[], how: Splat): readonly Outcome[] {
  const outcomes: Outcome[] = []
  for (const item of items) {
    if (how.run.budget.crossed !== undefined) break
    outcomes.push(takeSplatSteps(item, how))
  }
  return outcomes
}

function takeSplatSteps(item: Value, how: Splat): Outcome {
  let outcome = sound(item)
  for (const step of how.steps) {
    how.run.budget.spendStep()
    const taken = takeSplatStep(outcome, step, how)
    outcome = withProblems(taken.value, outcome.problems, taken.problems)
  }
  return outcome
}

function takeSplatStep(from: Outcome, step: SplatStep, how: Splat): Outcome {
  switch (step.kind) {
    case 'attribute':
    case 'index':
      return takeStep(from.value, step, how.run)
    case 'key': {
      const key = how.run.evaluate(step.key, how.scope)
      const taken = takeIndex(from.value, key.value, step.range)
      return withProblems(taken.value, key.problems, taken.problems)
    }
    case 'splat':
      if (from.problems.length > 0) return sound(untypedUnknown)
      return splat(from.value, { ...how, steps: step.steps, range: step.range })
  }
}

/** What is known of the result without the items: its type, and what is wrong for any item. */
function splatType(type: Type, how: Splat): Outcome {
  const problems: EvaluationProblem[] = []
  const typeOfEach = (element: Type): Type => {
    const outcome = takeSplatSteps({ kind: 'unknown', type: element }, how)
    problems.push(...outcome.problems)
    return typeOf(outcome.value)
  }
  const result: Type =
    type.kind === 'list' || type.kind === 'set'
      ? { kind: 'list', element: typeOfEach(type.element) }
      : { kind: 'tuple', elements: elementsOf(type).map(typeOfEach) }
  return { value: { kind: 'unknown', type: result }, problems }
}

function elementsOf(type: Type): readonly Type[] {
  return type.kind === 'tuple' ? type.elements : [type]
}

/** From a tuple a tuple; from a list or set a list, whose items must be of one type. */
function gather(type: Type, values: readonly Value[], how: Splat): Outcome {
  if (type.kind === 'tuple') return sound(makeTuple(values))
  if (values.length === 0) {
    const { value, problems } = splatType(type, how)
    const list = typeOf(value)
    const element = list.kind === 'list' ? list.element : anyType
    return { value: { kind: 'list', element, items: [] }, problems }
  }
  const list = makeList(values)
  return list === undefined
    ? failed([problem('expression-splat', { reason: 'mixed' }, how.range)])
    : sound(list)
}
