import type { Misfit } from '../diagnostic/codes/hcl-codes.ts'
import type { Range } from '../text/span.ts'
import type { BigFloat } from './big-float.ts'
import {
  add,
  compare,
  divide,
  equalNumbers,
  modulo,
  multiply,
  negate,
  subtract,
} from './big-float-arithmetic.ts'
import { convert } from './convert.ts'
import {
  type EvaluationProblem,
  type Outcome,
  problem,
  type Run,
  type Scope,
  sound,
  unknownOf,
  withProblems,
} from './evaluate-run.ts'
import type {
  BinaryExpression,
  BinaryOperator,
  Expression,
  UnaryExpression,
} from './syntax-tree.ts'
import { anyType, boolType, numberType, type Type } from './type.ts'
import { makeBool, makeNumber, type Value } from './value.ts'
import { equalValues } from './value-equality.ts'

type Logical = '&&' | '||'
type Equality = '==' | '!='
type Comparison = '<' | '<=' | '>' | '>='
type Arithmetic = Exclude<BinaryOperator, Logical | Equality | Comparison>

type Operator =
  | { readonly kind: 'logical'; readonly symbol: Logical }
  | { readonly kind: 'equality'; readonly symbol: Equality }
  | { readonly kind: 'comparison'; readonly symbol: Comparison }
  | { readonly kind: 'arithmetic'; readonly symbol: Arithmetic }

function classify(symbol: BinaryOperator): Operator {
  switch (symbol) {
    case '&&':
    case '||':
      return { kind: 'logical', symbol }
    case '==':
    case '!=':
      return { kind: 'equality', symbol }
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { kind: 'comparison', symbol }
    default:
      return { kind: 'arithmetic', symbol }
  }
}

const operandTypes: Readonly<Record<Operator['kind'], Type>> = {
  logical: boolType,
  equality: anyType,
  comparison: numberType,
  arithmetic: numberType,
}

/** Both operands are evaluated and converted before the operator decides (hclsyntax `BinaryOpExpr`). */
export function evaluateBinary(expression: BinaryExpression, scope: Scope, run: Run): Outcome {
  const operator = classify(expression.operator)
  const operandType = operandTypes[operator.kind]
  const resultType = operator.kind === 'arithmetic' ? numberType : boolType
  const left = run.evaluate(expression.left, scope)
  const right = run.evaluate(expression.right, scope)
  const leftOperand = convertOperand(left.value, operandType, expression.operator, expression.left)
  const rightOperand = convertOperand(
    right.value,
    operandType,
    expression.operator,
    expression.right,
  )
  const misfits = [...leftOperand.problems, ...rightOperand.problems]
  const unknown = unknownOf(resultType)
  if (misfits.length > 0) return withProblems(unknown, misfits, left.problems, right.problems)
  const operands = { left: leftOperand.value, right: rightOperand.value, expression }
  if (operator.kind === 'logical') {
    const decided = decide(operator.symbol, operands, left.problems, right.problems)
    if (decided !== undefined) return decided
  }
  const problems = [...left.problems, ...right.problems]
  if (problems.length > 0) return withProblems(unknown, problems)
  const result = operate(operator, operands, run)
  return result.problems.length > 0 ? withProblems(unknown, result.problems) : result
}

type Operands = {
  readonly left: Value
  readonly right: Value
  readonly expression: BinaryExpression
}

function convertOperand(value: Value, type: Type, operator: string, operand: Expression): Outcome {
  const result = convert(value, type)
  if (result.kind === 'value') return sound(result.value)
  return withProblems(value, [operandProblem(operator, result.misfit, operand.range)])
}

function operandProblem(operator: string, misfit: Misfit, range: Range): EvaluationProblem {
  return problem('expression-operand', { operator, misfit }, range)
}

/**
 * One operand alone may decide, and then what is wrong in the other does not count. A null counts
 * as false here, so `null && x` is false while `null || false` comes to nothing.
 */
function decide(
  symbol: Logical,
  { left, right }: Operands,
  leftProblems: readonly EvaluationProblem[],
  rightProblems: readonly EvaluationProblem[],
): Outcome | undefined {
  const deciding = symbol === '||'
  const unknown = unknownOf(boolType)
  const leftKnown = left.kind !== 'unknown'
  const rightKnown = right.kind !== 'unknown'
  if (!leftKnown && !rightKnown) {
    return leftProblems.length === 0 ? sound(unknown) : undefined
  }
  if (leftKnown && isTrue(left) === deciding) return withProblems(makeBool(deciding), leftProblems)
  if (rightKnown && isTrue(right) === deciding) {
    return withProblems(makeBool(deciding), rightProblems)
  }
  if (!leftKnown) return withProblems(unknown, leftProblems)
  return rightKnown ? undefined : withProblems(unknown, rightProblems)
}

function isTrue(value: Value): boolean {
  return value.kind === 'bool' && value.value
}

/** Gives a problem, or a value; the value beside a problem means nothing. */
function operate(operator: Operator, operands: Operands, run: Run): Outcome {
  if (operator.kind === 'equality') return sound(decideEquality(operator.symbol, operands, run))
  const nulls = findNullOperand(operands)
  if (nulls !== undefined) return withProblems(operands.left, [nulls])
  switch (operator.kind) {
    case 'logical':
      return sound(combine(operator.symbol, operands))
    case 'comparison':
      return sound(compareOperands(operator.symbol, operands))
    case 'arithmetic':
      return calculate(operator.symbol, operands)
  }
}

function combine(symbol: Logical, { left, right }: Operands): Value {
  if (left.kind !== 'bool' || right.kind !== 'bool') return unknownOf(boolType)
  return makeBool(symbol === '&&' ? left.value && right.value : left.value || right.value)
}

function compareOperands(symbol: Comparison, { left, right }: Operands): Value {
  if (left.kind !== 'number' || right.kind !== 'number') return unknownOf(boolType)
  return makeBool(comparisons[symbol](left.value, right.value))
}

function calculate(symbol: Arithmetic, { left, right, expression }: Operands): Outcome {
  if (left.kind !== 'number' || right.kind !== 'number') return sound(unknownOf(numberType))
  const number = arithmetics[symbol](left.value, right.value)
  if (number !== undefined) return sound(makeNumber(number))
  const { operator, range } = expression
  return withProblems(left, [problem('expression-arithmetic', { operator }, range)])
}

function decideEquality(symbol: Equality, { left, right }: Operands, run: Run): Value {
  run.budget.spendLook(left)
  run.budget.spendLook(right)
  if (run.budget.crossed !== undefined) return unknownOf(boolType)
  const equal = equalValues(left, right)
  return equal === 'unknown' ? unknownOf(boolType) : makeBool(equal === (symbol === '=='))
}

function findNullOperand({ left, right, expression }: Operands): EvaluationProblem | undefined {
  const misfit: Misfit = { path: [], reason: { kind: 'null' } }
  const { operator } = expression
  if (left.kind === 'null') return operandProblem(operator, misfit, expression.left.range)
  if (right.kind === 'null') return operandProblem(operator, misfit, expression.right.range)
  return undefined
}

/** Numbers that print alike are equal, and then neither is `<=` nor `>=` wrong. */
const comparisons: Readonly<Record<Comparison, (a: BigFloat, b: BigFloat) => boolean>> = {
  '<': (a, b) => compare(a, b) < 0,
  '<=': (a, b) => compare(a, b) < 0 || equalNumbers(a, b),
  '>': (a, b) => compare(a, b) > 0,
  '>=': (a, b) => compare(a, b) > 0 || equalNumbers(a, b),
}

const arithmetics: Readonly<
  Record<Arithmetic, (a: BigFloat, b: BigFloat) => BigFloat | undefined>
> = { '+': add, '-': subtract, '*': multiply, '/': divide, '%': modulo }

/** hclsyntax `UnaryOpExpr`. */
export function evaluateUnary(
  { operator, operand }: UnaryExpression,
  scope: Scope,
  run: Run,
): Outcome {
  const type = operator === '-' ? numberType : boolType
  const given = run.evaluate(operand, scope)
  const fitting = convertOperand(given.value, type, operator, operand)
  const problems = [...given.problems, ...fitting.problems]
  if (problems.length > 0) return withProblems(unknownOf(type), problems)
  const { value } = fitting
  if (value.kind === 'null') {
    const misfit: Misfit = { path: [], reason: { kind: 'null' } }
    return withProblems(unknownOf(type), [operandProblem(operator, misfit, operand.range)])
  }
  if (value.kind === 'number') return sound(makeNumber(negate(value.value)))
  return sound(value.kind === 'bool' ? makeBool(!value.value) : unknownOf(type))
}
