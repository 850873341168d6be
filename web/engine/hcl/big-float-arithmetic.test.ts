import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BigFloat,
  bigFloatFromFloat64,
  bigFloatFromInteger,
  isInfinite,
  isOutOfRange,
  makeBigFloat,
} from './big-float.ts'
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
import { parseBigFloat, printBigFloat } from './big-float-text.ts'

function read(text: string): BigFloat {
  const number = parseBigFloat(text)
  if (typeof number === 'string') throw new Error(`${text} is ${number}`)
  return number
}

function readFloat(float: number): BigFloat {
  const number = bigFloatFromFloat64(float)
  if (number === undefined) throw new Error('not a number')
  return number
}

function show(number: BigFloat | undefined): string {
  return number === undefined ? 'nothing' : printBigFloat(number)
}

// The expected texts are those of go-cty 1.17 over Go's math/big.
describe('arithmetic on numbers of expressions', () => {
  it('keeps 512 bits of a quotient', () => {
    const third = show(divide(read('1'), read('3')))
    expect(third).toBe(`0.${'3'.repeat(154)}5`)
  })

  it('keeps only the 64 bits of integers from YAML, and the 53 of floats', () => {
    expect(show(divide(bigFloatFromInteger(1n), bigFloatFromInteger(3n)))).toBe(
      '0.33333333333333333334',
    )
    expect(show(divide(readFloat(1), readFloat(3)))).toBe('0.3333333333333333')
  })

  it('widens a product as far as it needs to be exact', () => {
    const product = multiply(readFloat(0.000001), bigFloatFromInteger(12345678901234567890n))
    expect(show(product)).toBe('12345678901234.5673313347189278179296')
  })

  it('takes a remainder with the rounded quotient', () => {
    expect(show(modulo(read('1'), read('0.1')))).toBe('0')
    expect(show(modulo(bigFloatFromInteger(1n), read('0.30')))).toBe('0.10000000000000000002')
    expect(show(modulo(read('-7'), read('3')))).toBe('-1')
  })

  it('gives the dividend itself as the remainder of a division by zero', () => {
    expect(show(modulo(read('20'), read('0')))).toBe('20')
  })

  it('keeps the sign of zero', () => {
    expect(show(multiply(read('-3'), read('0')))).toBe('-0')
    expect(show(negate(read('0')))).toBe('-0')
    expect(show(subtract(read('1'), read('1')))).toBe('0')
    expect(show(modulo(read('-0'), read('3')))).toBe('-0')
  })

  it('divides by zero to infinity, and has nothing for zero by zero', () => {
    expect(show(divide(read('1'), read('0')))).toBe('+Inf')
    expect(show(divide(read('-1'), read('0')))).toBe('-Inf')
    expect(show(divide(read('0'), read('0')))).toBe('nothing')
  })

  it('has nothing for infinities against each other', () => {
    expect(show(subtract(read('inf'), read('inf')))).toBe('nothing')
    expect(show(multiply(read('0'), read('inf')))).toBe('nothing')
    expect(show(add(read('inf'), read('1')))).toBe('+Inf')
    expect(show(modulo(read('inf'), read('3')))).toBe('nothing')
  })

  it('calls numbers equal that print alike, whatever their bits', () => {
    expect(equalNumbers(readFloat(0.1), read('0.1'))).toBe(true)
    expect(compare(readFloat(0.1), read('0.1'))).toBeGreaterThan(0)
    expect(equalNumbers(read('-0'), read('0'))).toBe(true)
  })
})

const finite = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 1n << 512n }),
    fc.integer({ min: -1200, max: 1200 }),
    fc.constantFrom(53, 64, 512),
  )
  .map(([negative, mantissa, exponent, precision]) =>
    makeBigFloat(negative, mantissa, exponent, precision),
  )

describe('arithmetic in general', () => {
  it('adds and multiplies in either order alike', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        expect(add(a, b)).toEqual(add(b, a))
        expect(multiply(a, b)).toEqual(multiply(b, a))
      }),
      { seed: 512 },
    )
  })

  it('subtracts a number from itself to zero and divides it by itself to one', () => {
    fc.assert(
      fc.property(finite, (a) => {
        expect(show(subtract(a, a))).toBe('0')
        fc.pre(a.mantissa !== 0n)
        expect(show(divide(a, a))).toBe('1')
      }),
      { seed: 512 },
    )
  })

  it('orders numbers as the sign of their difference', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0)
        const difference = subtract(a, b)
        const sign = difference === undefined || difference.mantissa === 0n ? 0 : 1
        expect(Math.abs(Math.sign(compare(a, b)))).toBe(sign)
      }),
      { seed: 512 },
    )
  })

  it('rounds to an odd mantissa of no more bits than the precision', () => {
    fc.assert(
      fc.property(finite, ({ mantissa, precision }) => {
        expect(mantissa === 0n || (mantissa & 1n) === 1n).toBe(true)
        expect(mantissa < 1n << BigInt(precision)).toBe(true)
      }),
      { seed: 512 },
    )
  })
})

describe('bounds', () => {
  it('finds numbers of thousands of digits out of range, but not infinity', () => {
    expect(isOutOfRange(makeBigFloat(false, 1n, 20_000, 512))).toBe(true)
    expect(isOutOfRange(makeBigFloat(false, 1n, -20_000, 512))).toBe(true)
    expect(isOutOfRange(read('1e4000'))).toBe(false)
    expect(isOutOfRange(read('inf'))).toBe(false)
    expect(isInfinite(read('inf'))).toBe(true)
  })
})
