import type { HclCodes } from '../diagnostic/codes/hcl-codes.ts'
import type { ArgsOf } from '../diagnostic/codes.ts'
import type { Range } from '../text/span.ts'
import type { Budget } from './evaluate-budget.ts'
import type { FunctionTable } from './function.ts'
import type { Expression } from './syntax-tree.ts'
import type { Type } from './type.ts'
import { untypedUnknown, type Value } from './value.ts'

/** Something wrong in an expression, with its place in the expression's text. */
export type EvaluationProblem = {
  readonly [C in keyof HclCodes]: {
    readonly code: C
    readonly args: HclCodes[C]
    readonly range: Range
  }
}[keyof HclCodes]

/**
 * What an expression comes to, and what went wrong on the way. Where something did, the value is
 * still what HCL goes on with: its type decides whether more goes wrong around it, and conditions
 * and logical operators drop the problems of what they do not use.
 */
export type Outcome = {
  readonly value: Value
  readonly problems: readonly EvaluationProblem[]
}

/** Names in reach; those of a `for` come before those around it. */
export type Scope = {
  readonly names: ReadonlyMap<string, Value>
  readonly outer: Scope | undefined
}

/** One evaluation. The files of the single expressions reach each other through it. */
export type Run = {
  readonly functions: FunctionTable
  readonly budget: Budget
  readonly evaluate: (expression: Expression, scope: Scope) => Outcome
}

const none: readonly EvaluationProblem[] = []

export function sound(value: Value): Outcome {
  return { value, problems: none }
}

/** The value goes on, with what went wrong in its parts. */
export function withProblems(
  value: Value,
  ...lists: readonly (readonly EvaluationProblem[])[]
): Outcome {
  const filled = lists.filter((list) => list.length > 0)
  return { value, problems: filled.length === 1 ? (filled[0] ?? none) : filled.flat() }
}

/** Nothing is known of the value, not even its type. */
export function failed(...lists: readonly (readonly EvaluationProblem[])[]): Outcome {
  return withProblems(untypedUnknown, ...lists)
}

export function unknownOf(type: Type): Value {
  return { kind: 'unknown', type }
}

export function problem<C extends keyof HclCodes>(
  code: C,
  args: ArgsOf<C>,
  range: Range,
): EvaluationProblem {
  // TypeScript does not see that code and arguments belong together when C is a parameter.
  return { code, args, range } as unknown as EvaluationProblem
}
