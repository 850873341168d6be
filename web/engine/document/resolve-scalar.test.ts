import { describe, expect, test } from 'vitest'
import { resolveScalar } from './resolve-scalar.ts'
import type { ScalarValue } from './tree.ts'

function shown(value: ScalarValue | undefined): string {
  if (value === undefined) return 'unfit'
  if (value.kind === 'float' && Object.is(value.value, -0)) return 'float -0'
  return 'value' in value ? `${value.kind} ${value.value}` : value.kind
}

describe('a plain scalar means', () => {
  test.each([
    ['', 'null'],
    ['~', 'null'],
    ['Null', 'null'],
    ['nULL', 'string nULL'],
    ['TRUE', 'bool true'],
    ['yes', 'string yes'],
    ['on', 'string on'],
    ['.NaN', 'float NaN'],
    ['.Nan', 'string .Nan'],
    ['-.INF', 'float -Infinity'],
    ['.5_5e1', 'float 5.5'],
    ['._5', 'string ._5'],
    ['.', 'string .'],
    ['12', 'int 12'],
    ['+12', 'int 12'],
    ['-0', 'int 0'],
    ['-0.0', 'float -0'],
    ['010', 'int 8'],
    ['08', 'float 8'],
    ['0x_1F', 'int 31'],
    ['0X1F', 'int 31'],
    ['0b101', 'int 5'],
    ['0o17', 'int 15'],
    ['0o', 'string 0o'],
    ['0b-11', 'int -3'],
    ['0o+7', 'int 7'],
    ['-0b-1', 'string -0b-1'],
    ['1_000', 'int 1000'],
    ['1__', 'int 1'],
    ['18446744073709551615', 'int 18446744073709551615'],
    ['+18446744073709551615', 'float 18446744073709552000'],
    ['-9223372036854775808', 'int -9223372036854775808'],
    ['-9223372036854775809', 'float -9223372036854776000'],
    ['0xFFFFFFFFFFFFFFFFF', 'string 0xFFFFFFFFFFFFFFFFF'],
    ['1e400', 'string 1e400'],
    ['1e-400', 'float 0'],
    ['1.', 'float 1'],
    ['1.e5', 'float 100000'],
    ['12:30:45', 'string 12:30:45'],
    ['2020-01-01', 'timestamp'],
    ['2024-02-30', 'string 2024-02-30'],
    ['<<', 'string <<'],
  ])('%j → %s', (text, meaning) => {
    expect(shown(resolveScalar(text, 'plain', undefined))).toBe(meaning)
  })
})

test('a quoted scalar is a string', () => {
  for (const style of ['single', 'double', 'literal', 'folded'] as const) {
    expect(shown(resolveScalar('12', style, undefined))).toBe('string 12')
  }
})

describe('a tag decides, even in front of quotes', () => {
  test.each([
    ['!!str', '12', 'string 12'],
    ['!!int', '0o7', 'int 7'],
    ['!!int', '1.5', 'unfit'],
    ['!!float', '1', 'float 1'],
    ['!!float', '18446744073709551615', 'unfit'],
    ['!!bool', 'true', 'bool true'],
    ['!!bool', 'yes', 'unfit'],
    ['!!null', '', 'null'],
    ['!!null', 'x', 'unfit'],
    ['!!timestamp', '2020-01-01', 'timestamp'],
    ['!!int', '2020-01-01', 'unfit'],
    ['!!binary', 'aGk=', 'string hi'],
    ['!!binary', 'aGk', 'unfit'],
    ['!!set', 'x', 'string x'],
    ['!mine', '12', 'string 12'],
  ])('%s %j → %s', (tag, text, meaning) => {
    expect(shown(resolveScalar(text, 'double', tag))).toBe(meaning)
  })
})
