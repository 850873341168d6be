/**
 * A binary float with a mantissa of bounded length, as cty's numbers are (`math/big`'s Float): 512
 * bits for a number read from text, 64 for an integer of YAML or an index, 53 for a float of YAML.
 */
export type BigFloat = {
  readonly negative: boolean
  /** Odd or zero. The number is mantissa × 2^exponent. */
  readonly mantissa: bigint
  /** `Infinity` (with mantissa 1) for an infinite number, as `1/0` is. */
  readonly exponent: number
  /** Bits that a result rounded like this number keeps. */
  readonly precision: number
}

/** The bits that a number read from text keeps. */
export const textPrecision = 512

/** The bits of an integer that did not come from text: from YAML, or an index. */
const integerPrecision = 64

const floatPrecision = 53

/** Bits of the magnitude, either way, beyond which numbers are not worked with here. */
const FARTHEST_EXPONENT = 1 << 14

/**
 * mantissa × 2^exponent rounded to `precision` bits, to the nearest and from the middle to the even
 * one. `inexact` says that the true mantissa is a little larger than the one given.
 */
export function makeBigFloat(
  negative: boolean,
  mantissa: bigint,
  exponent: number,
  precision: number,
  inexact = false,
): BigFloat {
  if (mantissa === 0n) return { negative, mantissa: 0n, exponent: 0, precision }
  const excess = countBits(mantissa) - precision
  if (excess <= 0) return withOddMantissa(negative, mantissa, exponent, precision)
  const cut = BigInt(excess)
  const kept = mantissa >> cut
  const rest = mantissa - (kept << cut)
  const half = 1n << (cut - 1n)
  const up = rest > half || (rest === half && (inexact || (kept & 1n) === 1n))
  return withOddMantissa(negative, up ? kept + 1n : kept, exponent + excess, precision)
}

function withOddMantissa(
  negative: boolean,
  mantissa: bigint,
  exponent: number,
  precision: number,
): BigFloat {
  if ((mantissa & 1n) === 1n) return { negative, mantissa, exponent, precision }
  const zeros = countBits(mantissa & -mantissa) - 1
  return { negative, mantissa: mantissa >> BigInt(zeros), exponent: exponent + zeros, precision }
}

/** The number of binary digits of a natural number; 0 has none. */
export function countBits(natural: bigint): number {
  if (natural === 0n) return 0
  const hex = natural.toString(16)
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex.charAt(0), 16)))
}

export function makeInfinity(negative: boolean, precision: number): BigFloat {
  return { negative, mantissa: 1n, exponent: Number.POSITIVE_INFINITY, precision }
}

/** An integer as YAML or an index gives it, with 64 bits (more when it needs them). */
export function bigFloatFromInteger(integer: bigint | number): BigFloat {
  const whole = BigInt(integer)
  const magnitude = whole < 0n ? -whole : whole
  const precision = Math.max(integerPrecision, countBits(magnitude))
  return makeBigFloat(whole < 0n, magnitude, 0, precision)
}

/** A 64-bit float as YAML gives it, with its 53 bits; undefined for NaN, which cty cannot hold. */
export function bigFloatFromFloat64(float: number): BigFloat | undefined {
  if (Number.isNaN(float)) return undefined
  const negative = float < 0 || Object.is(float, -0)
  if (!Number.isFinite(float)) return makeInfinity(negative, floatPrecision)
  let magnitude = Math.abs(float)
  let exponent = 0
  // Halving and doubling are exact, subnormal numbers excepted; those only ever get doubled.
  while (magnitude !== 0 && !Number.isInteger(magnitude)) {
    magnitude *= 2
    exponent--
  }
  return makeBigFloat(negative, BigInt(magnitude), exponent, floatPrecision)
}

export function isInfinite(number: BigFloat): boolean {
  return number.exponent === Number.POSITIVE_INFINITY
}

export function isZero(number: BigFloat): boolean {
  return number.mantissa === 0n
}

export function isInteger(number: BigFloat): boolean {
  return !isInfinite(number) && number.exponent >= 0
}

/** The integer that a number is; undefined when it has a fraction or is infinite. */
export function toBigInt(number: BigFloat): bigint | undefined {
  if (!isInteger(number)) return undefined
  const magnitude = number.mantissa << BigInt(number.exponent)
  return number.negative ? -magnitude : magnitude
}

/** Whether a number is so large or so small that its digits alone would be a burden. */
export function isOutOfRange(number: BigFloat): boolean {
  return !isInfinite(number) && Math.abs(number.exponent) > FARTHEST_EXPONENT
}
