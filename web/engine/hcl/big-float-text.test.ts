import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bigFloatFromFloat64, bigFloatFromInteger, makeBigFloat, toBigInt } from './big-float.ts'
import { parseBigFloat, printBigFloat, toFloat64 } from './big-float-text.ts'

function readAndPrint(text: string): string {
  const number = parseBigFloat(text)
  return typeof number === 'string' ? number : printBigFloat(number)
}

describe('reading numbers', () => {
  it.each([
    ['007', '7'],
    ['1.50', '1.5'],
    ['.5', '0.5'],
    ['1.', '1'],
    ['-0', '-0'],
    ['+3', '3'],
    ['1e3', '1000'],
    ['25E-2', '0.25'],
    ['1p10', '1024'],
    ['1e100', `1${'0'.repeat(100)}`],
    ['3.14159265358979323846264338327950288', '3.14159265358979323846264338327950288'],
    ['-inf', '-Inf'],
  ])('reads %s as %s', (text, printed) => {
    expect(readAndPrint(text)).toBe(printed)
  })

  it.each(['', '.', 'e5', '1e', '1e+', '0x1f', '1_000', ' 1', '1 ', '--1', '1.2.3', 'infinity'])(
    'refuses "%s"',
    (text) => {
      expect(parseBigFloat(text)).toBe('not-a-number')
    },
  )

  it('refuses exponents that math/big refuses', () => {
    expect(parseBigFloat('1e9223372036854775808')).toBe('not-a-number')
    expect(parseBigFloat('1e3000000000')).toBe('not-a-number')
    expect(readAndPrint('0e3000000000')).toBe('0')
  })

  it('does not work with numbers of thousands of digits', () => {
    expect(parseBigFloat('1e100000')).toBe('out-of-range')
    expect(parseBigFloat('1e-2000000000')).toBe('out-of-range')
  })
})

describe('printing numbers', () => {
  it('prints any 64-bit float as JavaScript does, but for the exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (float) => {
        const number = bigFloatFromFloat64(float)
        const printed = number === undefined ? '' : printBigFloat(number)
        expect(printed).not.toMatch(/e/i)
        expect(Object.is(Number(printed), float)).toBe(true)
        // A subnormal float has fewer bits than the 53 it enters with, hence more digits here.
        fc.pre(Math.abs(float) > 1e-300)
        const digits = (text: string) => text.replace(/e.*|[-.]/g, '').replace(/^0+|0+$/g, '')
        expect(digits(printed).length).toBeLessThanOrEqual(digits(String(float)).length)
      }),
      { seed: 512 },
    )
  })

  it('prints 512-bit numbers so that they read back as the same', () => {
    const mantissa = fc.bigInt({ min: 1n, max: (1n << 512n) - 1n })
    fc.assert(
      fc.property(mantissa, fc.integer({ min: -2000, max: 1500 }), (bits, exponent) => {
        const number = makeBigFloat(false, bits, exponent, 512)
        expect(parseBigFloat(printBigFloat(number))).toEqual(number)
      }),
      { seed: 512 },
    )
  })

  it('prints integers of YAML digit by digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(1n << 63n), max: (1n << 64n) - 1n }), (integer) => {
        const number = bigFloatFromInteger(integer)
        expect(printBigFloat(number)).toBe(integer.toString())
        expect(toBigInt(number)).toBe(integer)
      }),
      { seed: 512 },
    )
  })

  it('says which numbers are integers', () => {
    expect(toBigInt(makeBigFloat(true, 3n, 2, 512))).toBe(-12n)
    expect(toBigInt(makeBigFloat(false, 1n, -1, 512))).toBeUndefined()
  })

  it('narrows to the nearest 64-bit float', () => {
    const number = parseBigFloat('12345678901234567890')
    expect(typeof number === 'string' ? number : toFloat64(number)).toBe(12345678901234567000)
  })
})
