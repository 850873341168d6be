import { findNearestName } from '../diagnostic/nearest-name.ts'
import { parseBigFloat } from './big-float-text.ts'
import {
  failed,
  type Outcome,
  problem,
  type Run,
  type Scope,
  sound,
  withProblems,
} from './evaluate-run.ts'
import { takeAttribute, takeIndex } from './evaluate-step.ts'
import type {
  IndexExpression,
  LiteralExpression,
  Name,
  RelativeTraversalExpression,
  TraversalExpression,
  TraversalStep,
} from './syntax-tree.ts'
import { numberType } from './type.ts'
import { makeBool, makeNumber, makeString, untypedNull, type Value } from './value.ts'

export function evaluateLiteral(literal: LiteralExpression['value'], run: Run): Value {
  switch (literal.kind) {
    case 'null':
      return untypedNull
    case 'bool':
      return makeBool(literal.value)
    case 'number':
      return readNumber(literal.text, run)
  }
}

/** The parser lets only numbers through, but it knows no bounds. */
function readNumber(text: string, run: Run): Value {
  const number = parseBigFloat(text)
  if (typeof number !== 'string') return makeNumber(number)
  run.budget.crossNumber()
  return { kind: 'unknown', type: numberType }
}

export function evaluateTraversal(
  { root, steps }: TraversalExpression,
  scope: Scope,
  run: Run,
): Outcome {
  const found = findName(root.name, scope)
  if (found !== undefined) return takeSteps(found, steps, run)
  return failed([unknownName(root, scope)])
}

function findName(name: string, scope: Scope): Value | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const value = at.names.get(name)
    if (value !== undefined) return value
  }
  return undefined
}

function unknownName({ name, range }: Name, scope: Scope) {
  const names: string[] = []
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    names.push(...at.names.keys())
  }
  return problem('expression-name', { name, nearest: findNearestName(name, names) }, range)
}

export function evaluateRelativeTraversal(
  { source, steps }: RelativeTraversalExpression,
  scope: Scope,
  run: Run,
): Outcome {
  const from = run.evaluate(source, scope)
  const taken = takeSteps(from.value, steps, run)
  return withProblems(taken.value, from.problems, taken.problems)
}

/** Step by step; the first that cannot be taken ends it. */
function takeSteps(from: Value, steps: readonly TraversalStep[], run: Run): Outcome {
  let value = from
  for (const step of steps) {
    const taken = takeStep(value, step, run)
    if (taken.problems.length > 0) return taken
    value = taken.value
  }
  return sound(value)
}

export function takeStep(value: Value, step: TraversalStep, run: Run): Outcome {
  if (step.kind === 'attribute') return takeAttribute(value, step.name, step.range)
  const { key } = step
  const index = key.kind === 'string' ? makeString(key.value) : evaluateLiteral(key, run)
  return takeIndex(value, index, step.range)
}

export function evaluateIndex(
  { collection, key, range }: IndexExpression,
  scope: Scope,
  run: Run,
): Outcome {
  const from = run.evaluate(collection, scope)
  const index = run.evaluate(key, scope)
  const taken = takeIndex(from.value, index.value, range)
  return withProblems(taken.value, from.problems, index.problems, taken.problems)
}
