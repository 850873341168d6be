import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueOfText } from '../../testing/evaluate-text.ts'
import { plainOf } from '../../testing/hcl-context.ts'
import { bigFloatFromFloat64, makeBigFloat } from './big-float.ts'
import { formatHcl } from './format.ts'
import { printValue } from './print-value.ts'
import {
  makeBool,
  makeNumber,
  makeObject,
  makeString,
  makeTuple,
  untypedNull,
  untypedUnknown,
  type Value,
} from './value.ts'

function printText(text: string): string {
  return printValue(valueOfText(text))
}

describe('values as HCL', () => {
  it('have lists in one line', () => {
    expect(printText('[1, "a", [true, null]]')).toBe('[1, "a", [true, null]]')
  })

  it('have an entry a line, sorted by bytes', () => {
    expect(printText('{ b = 1, a = {}, "\u{ff5e}" = 2, "\u{1f600}" = 3 }')).toBe(
      '{\na = {}\nb = 1\n"\u{ff5e}" = 2\n"\u{1f600}" = 3\n}',
    )
  })

  it('have keys in quotes where they are no names', () => {
    expect(printText('{ "odd key" = 1, "1" = 2, c-d = 3, null = 4, "${"$"}{x}" = 5 }')).toBe(
      '{\n"$${x}" = 5\n"1" = 2\nc-d = 3\nnull = 4\n"odd key" = 1\n}',
    )
  })

  it('have numbers without exponent', () => {
    expect(printText('[1e3, 1e-7, -0, 1 / 0]')).toBe('[1000, 0.0000001, -0, +Inf]')
  })

  it('cannot be had of what is unknown', () => {
    expect(() => printValue(makeTuple([untypedUnknown]))).toThrow()
  })
})

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('${x}', '%{ if', '"\\', 'a\r\nb\t', '$${', '\u0001', 'e\u0301'),
)

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((float) => bigFloatFromFloat64(float)),
  fc
    .tuple(fc.bigInt({ min: 0n, max: 1n << 512n }), fc.integer({ min: -900, max: 900 }))
    .map(([mantissa, exponent]) => makeBigFloat(mantissa % 2n === 1n, mantissa, exponent, 512)),
)

const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.boolean().map(makeBool),
    text.map(makeString),
    number.map((some) => (some === undefined ? untypedNull : makeNumber(some))),
    fc.array(tie('value'), { maxLength: 4 }).map(makeTuple),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 4 }).map(makeObject),
  ),
}))

describe('printing in general', () => {
  it('gives text that evaluates to the same value again, formatted or not', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const printed = printValue(value)
        expect(plainOf(valueOfText(printed))).toEqual(plainOf(value))
        const formatted = formatHcl(`x = ${printed}\n`).replace(/^x = /, '')
        expect(plainOf(valueOfText(formatted))).toEqual(plainOf(value))
      }),
      { seed: 17, numRuns: 500 },
    )
  })
})
