import {
  type BigFloat,
  countBits,
  isInfinite,
  isZero,
  makeBigFloat,
  makeInfinity,
  textPrecision,
} from './big-float.ts'
import { printBigFloat } from './big-float-text.ts'

// Every operation that has no result, such as ∞ − ∞, gives undefined.

export function negate(number: BigFloat): BigFloat {
  return { ...number, negative: !number.negative }
}

/** left + right, rounded to the wider of both, or to `precision` bits. */
export function add(
  left: BigFloat,
  right: BigFloat,
  precision: number = widest(left, right),
): BigFloat | undefined {
  if (isInfinite(left) || isInfinite(right)) return addInfinite(left, right, precision)
  if (isZero(left) && isZero(right)) {
    return makeBigFloat(left.negative && right.negative, 0n, 0, precision)
  }
  const exponent = Math.min(
    isZero(left) ? right.exponent : left.exponent,
    isZero(right) ? left.exponent : right.exponent,
  )
  const sum = signedMantissa(left, exponent) + signedMantissa(right, exponent)
  return sum < 0n
    ? makeBigFloat(true, -sum, exponent, precision)
    : makeBigFloat(false, sum, exponent, precision)
}

function addInfinite(left: BigFloat, right: BigFloat, precision: number): BigFloat | undefined {
  const both = isInfinite(left) && isInfinite(right)
  if (both && left.negative !== right.negative) return undefined
  return makeInfinity(isInfinite(left) ? left.negative : right.negative, precision)
}

function signedMantissa(number: BigFloat, exponent: number): bigint {
  const shifted = isZero(number) ? 0n : number.mantissa << BigInt(number.exponent - exponent)
  return number.negative ? -shifted : shifted
}

export function subtract(left: BigFloat, right: BigFloat): BigFloat | undefined {
  return add(left, negate(right))
}

/** left × right in 512 bits; keeps as many of them as the product needs (cty `Value.Multiply`). */
export function multiply(left: BigFloat, right: BigFloat): BigFloat | undefined {
  const product = multiplyRounded(left, right, textPrecision)
  if (product === undefined) return undefined
  const needed = isInfinite(product) ? 0 : countBits(product.mantissa)
  return { ...product, precision: Math.max(widest(left, right), needed) }
}

function multiplyRounded(left: BigFloat, right: BigFloat, precision: number): BigFloat | undefined {
  const negative = left.negative !== right.negative
  if (isInfinite(left) || isInfinite(right)) {
    return isZero(left) || isZero(right) ? undefined : makeInfinity(negative, precision)
  }
  const exponent = left.exponent + right.exponent
  return makeBigFloat(negative, left.mantissa * right.mantissa, exponent, precision)
}

/** left ÷ right, infinite where only right is zero. */
export function divide(left: BigFloat, right: BigFloat): BigFloat | undefined {
  const negative = left.negative !== right.negative
  const precision = widest(left, right)
  if (isZero(left) && isZero(right)) return undefined
  if (isInfinite(left) && isInfinite(right)) return undefined
  if (isZero(left) || isInfinite(right)) return makeBigFloat(negative, 0n, 0, precision)
  if (isZero(right) || isInfinite(left)) return makeInfinity(negative, precision)
  const wanted = precision + 2 + countBits(right.mantissa) - countBits(left.mantissa)
  const shift = Math.max(wanted, 0)
  const dividend = left.mantissa << BigInt(shift)
  const quotient = dividend / right.mantissa
  const inexact = quotient * right.mantissa !== dividend
  const exponent = left.exponent - right.exponent - shift
  return makeBigFloat(negative, quotient, exponent, precision, inexact)
}

/**
 * What is left of `left` after taking away `right` as many whole times as the *rounded* quotient
 * says, each step rounded to the precision of `left`; `left` itself where right is zero (cty
 * `Value.Modulo`, so `1 % 0.1` is 0).
 */
export function modulo(left: BigFloat, right: BigFloat): BigFloat | undefined {
  if (isZero(right)) return left
  if (isInfinite(left) || isInfinite(right)) return undefined
  const quotient = divide(left, right)
  if (quotient === undefined) return undefined
  const times = truncate(quotient, left.precision)
  const taken = multiplyRounded(right, times, left.precision)
  return taken === undefined ? undefined : add(left, negate(taken), left.precision)
}

/** The number without its fraction; what is left of -0.5 is 0 without a sign. */
function truncate(number: BigFloat, precision: number): BigFloat {
  const { negative, mantissa, exponent } = number
  const whole = exponent >= 0 ? mantissa : mantissa >> BigInt(-exponent)
  return makeBigFloat(negative && whole !== 0n, whole, Math.max(exponent, 0), precision)
}

/** Negative, zero or positive, as left is below, equal to or above right; exact. */
export function compare(left: BigFloat, right: BigFloat): number {
  if (isInfinite(left) && isInfinite(right)) return sign(left) - sign(right)
  if (isInfinite(left)) return sign(left)
  if (isInfinite(right)) return -sign(right)
  const difference = add(left, negate(right), Number.MAX_SAFE_INTEGER)
  return difference === undefined ? 0 : sign(difference)
}

function sign(number: BigFloat): number {
  if (isZero(number)) return 0
  return number.negative ? -1 : 1
}

/**
 * Equality as cty has it: integers by value, all else by its shortest decimal, so that `0.1` of
 * YAML (53 bits) equals `0.1` of an expression (512 bits) (`primitive_type.go`, rawNumberEqual).
 */
export function equalNumbers(left: BigFloat, right: BigFloat): boolean {
  if (sign(left) !== sign(right)) return false
  const same = left.mantissa === right.mantissa && left.exponent === right.exponent
  if (left.exponent >= 0 || right.exponent >= 0) return same
  return printBigFloat(left) === printBigFloat(right)
}

function widest(left: BigFloat, right: BigFloat): number {
  return Math.max(left.precision, right.precision)
}
