import {
  type BigFloat,
  countBits,
  isInfinite,
  isOutOfRange,
  isZero,
  makeBigFloat,
  makeInfinity,
  textPrecision,
} from './big-float.ts'

const numberPattern = /^([+-]?)(?:(\d+)\.?(\d*)|\.(\d+))(?:([eEpP])([+-]?\d+))?$/
const infinityPattern = /^[+-]?[Ii]nf$/

/** Exponents from here on are no numbers to `math/big` either. */
const NO_SUCH_EXPONENT = 2 ** 31

/** A decimal exponent from here on puts any number of a sane length out of range. */
const FARTHEST_DECIMAL_EXPONENT = 100_000

/**
 * A number as cty reads it from text (`ParseNumberVal`): decimal digits with point and exponent
 * (`p` is one of two), or an infinity, in 512 bits. A number too large or small to be worked with
 * here, though not for HCL, is `out-of-range`.
 */
export function parseBigFloat(text: string): BigFloat | 'not-a-number' | 'out-of-range' {
  if (infinityPattern.test(text)) return makeInfinity(text.startsWith('-'), textPrecision)
  const match = numberPattern.exec(text)
  if (match === null) return 'not-a-number'
  const [, sign, whole = '', fraction = '', bareFraction = '', letter, digits = '0'] = match
  const places = fraction + bareFraction
  const mantissa = BigInt(whole + places)
  const negative = sign === '-'
  const written = Number(digits)
  if (Math.abs(written) >= 2 ** 63) return 'not-a-number'
  if (mantissa === 0n) return makeBigFloat(negative, 0n, 0, textPrecision)
  if (Math.abs(written) >= NO_SUCH_EXPONENT) return 'not-a-number'
  if (Math.abs(written) + whole.length + places.length > FARTHEST_DECIMAL_EXPONENT) {
    return 'out-of-range'
  }
  const ofTwo = letter === 'p' || letter === 'P'
  const ten = ofTwo ? -places.length : written - places.length
  const scaled = scaleByTen(negative, mantissa, ten, ofTwo ? written : 0)
  return isOutOfRange(scaled) ? 'out-of-range' : scaled
}

function scaleByTen(negative: boolean, mantissa: bigint, ten: number, two: number): BigFloat {
  if (ten >= 0) {
    return makeBigFloat(negative, mantissa * 5n ** BigInt(ten), ten + two, textPrecision)
  }
  const divisor = 5n ** BigInt(-ten)
  const shift = Math.max(textPrecision + 2 + countBits(divisor) - countBits(mantissa), 0)
  const dividend = mantissa << BigInt(shift)
  const quotient = dividend / divisor
  const inexact = quotient * divisor !== dividend
  return makeBigFloat(negative, quotient, ten + two - shift, textPrecision, inexact)
}

/**
 * The shortest decimal that reads back as the same number at the number's own precision, without
 * exponent: what HCL converts numbers to and hclwrite prints (`Float.Text('f', -1)`). `-0` keeps
 * its sign; infinities are `+Inf` and `-Inf`.
 */
export function printBigFloat(number: BigFloat): string {
  const sign = number.negative ? '-' : ''
  if (isInfinite(number)) return number.negative ? '-Inf' : '+Inf'
  if (isZero(number)) return `${sign}0`
  if (number.exponent >= 0 && countBits(number.mantissa) + number.exponent <= number.precision) {
    return sign + (number.mantissa << BigInt(number.exponent)).toString()
  }
  const { digits, point } = shortestDecimal(number)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length)
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** The 64-bit float nearest to the number's shortest decimal, as `encoding/json` reads it. */
export function toFloat64(number: BigFloat): number {
  if (!isInfinite(number)) return Number(printBigFloat(number))
  return number.negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

/** 0.digits × 10^point, without trailing zeros. */
type Decimal = { readonly digits: string; readonly point: number }

function expandDecimal(mantissa: bigint, exponent: number): Decimal {
  const digits =
    exponent >= 0
      ? (mantissa << BigInt(exponent)).toString()
      : (mantissa * 5n ** BigInt(-exponent)).toString()
  return withoutTrailingZeros(digits, digits.length + Math.min(exponent, 0))
}

function withoutTrailingZeros(digits: string, point: number): Decimal {
  let end = digits.length
  while (end > 0 && digits.charAt(end - 1) === '0') end--
  return { digits: digits.slice(0, end), point }
}

/**
 * Goes along the exact digits until they can be told from those of the ends of the interval that
 * rounds to this number (half a unit of the last bit either way; the ends count where the mantissa
 * is even). Like `math/big`, it compares digit by digit from the first, wherever the points are.
 */
function shortestDecimal(number: BigFloat): Decimal {
  const exact = expandDecimal(number.mantissa, number.exponent)
  const shift = number.precision + 1 - countBits(number.mantissa)
  const halves = number.mantissa << BigInt(shift)
  const lower = expandDecimal(halves - 1n, number.exponent - shift).digits
  const upper = expandDecimal(halves + 1n, number.exponent - shift).digits
  const inclusive = (halves & 2n) === 0n
  for (let i = 0; i < exact.digits.length; i++) {
    const digit = digitAt(exact.digits, i)
    const below = digitAt(lower, i)
    const above = digitAt(upper, i)
    const canCut = below !== digit || (inclusive && i + 1 === lower.length)
    const canRaise = digit !== above && (inclusive || digit + 1 < above || i + 1 < upper.length)
    if (canCut && canRaise) return roundDecimal(exact, i + 1)
    if (canCut) return withoutTrailingZeros(exact.digits.slice(0, i + 1), exact.point)
    if (canRaise) return raiseDecimal(exact, i + 1)
  }
  return exact
}

function digitAt(digits: string, index: number): number {
  return index < digits.length ? digits.charCodeAt(index) - 48 : 0
}

function roundDecimal(decimal: Decimal, length: number): Decimal {
  const { digits, point } = decimal
  if (length >= digits.length) return decimal
  const next = digitAt(digits, length)
  const middle = next === 5 && length + 1 === digits.length
  const up = middle ? digitAt(digits, length - 1) % 2 === 1 : next >= 5
  return up ? raiseDecimal(decimal, length) : withoutTrailingZeros(digits.slice(0, length), point)
}

function raiseDecimal({ digits, point }: Decimal, length: number): Decimal {
  if (length >= digits.length) return { digits, point }
  const raised = (BigInt(digits.slice(0, length)) + 1n).toString()
  return withoutTrailingZeros(raised, point + raised.length - length)
}
