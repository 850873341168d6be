import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showValue, typeOfText, valueOfText } from '../../testing/evaluate-text.ts'
import { formatMisfit } from '../diagnostic/words/hcl-words.ts'
import { convert, findConversion, unifyTypes } from './convert.ts'
import { conformsTo, equalTypes, hasAny, printType, type Type, withoutOptional } from './type.ts'
import { makeMap, makeString, typeOf, type Value } from './value.ts'
import { makeSet } from './value-equality.ts'

function show(value: Value, type: string): string {
  const result = convert(value, typeOfText(type))
  return result.kind === 'value' ? showValue(result.value) : formatMisfit(result.misfit)
}

function convertText(text: string, type: string): string {
  return show(valueOfText(text), type)
}

describe('single values', () => {
  it('become strings as they are printed', () => {
    expect(convertText('1e3', 'string')).toBe('string = "1000"')
    expect(convertText('true', 'string')).toBe('string = "true"')
  })

  it('become numbers and bools from strings that read as such', () => {
    expect(convertText('"0.50"', 'number')).toBe('number = "#0.5"')
    expect(convertText('"1"', 'bool')).toBe('bool = true')
    expect(convertText('"five"', 'number')).toBe('"five" does not read as a number')
    expect(convertText('"True"', 'bool')).toBe('"True" does not read as a bool')
  })

  it('never go between number and bool', () => {
    expect(convertText('1', 'bool')).toBe('it is number, wanted is bool')
    expect(convertText('true', 'number')).toBe('it is bool, wanted is number')
  })

  it('never become lists, nor lists single values', () => {
    expect(convertText('"a"', 'list(string)')).toBe('it is string, wanted is list(string)')
    expect(convertText('["a"]', 'string')).toBe('it is tuple([string]), wanted is string')
  })
})

describe('nulls', () => {
  it('take the wanted type, even where no other value of theirs could', () => {
    expect(convertText('null', 'list(string)')).toBe('list(string) = null')
    expect(convertText('true ? null : 1', 'string')).toBe('string = null')
  })

  it('lose the marks of optional attributes from their type', () => {
    expect(convertText('null', 'object({ a = optional(string) })')).toBe(
      'object({ a = string }) = null',
    )
  })
})

describe('lists and sets', () => {
  it('are made of tuples, item by item', () => {
    expect(convertText('[1, "2", null]', 'list(number)')).toBe('list(number) = ["#1","#2",null]')
    expect(convertText('[]', 'list(number)')).toBe('list(number) = []')
  })

  it('find a type of their own for items of any type', () => {
    expect(convertText('[1, "a"]', 'list(any)')).toBe('list(string) = ["1","a"]')
    expect(convertText('[1, [2]]', 'list(any)')).toBe('its parts have no type in common')
  })

  it('say which item does not fit', () => {
    expect(convertText('[1, ["x"]]', 'list(number)')).toBe(
      'at [1], it is tuple([string]), wanted is number',
    )
    expect(convertText('[1, "x"]', 'list(number)')).toBe('at [1], "x" does not read as a number')
  })

  it('hold each value once as sets, in the order of their bytes or numbers', () => {
    expect(convertText('["b", "a", "b", "é", "Z"]', 'set(string)')).toBe(
      'set(string) = ["Z","a","b","é"]',
    )
    expect(convertText('[30, "4", 4, -1]', 'set(number)')).toBe('set(number) = ["#-1","#4","#30"]')
    expect(convertText('[true, null, false]', 'set(bool)')).toBe('set(bool) = [false,true,null]')
  })

  it('hold structures once, whatever the notation of their numbers', () => {
    expect(convertText('[{a = 1}, {a = 1.0}]', 'set(object({ a = number }))')).toBe(
      'set(object({ a = number })) = [{"a":"#1"}]',
    )
  })

  it('go from a set to a list in the order of the set', () => {
    const set = makeSet([makeString('b'), makeString('a')])
    expect(set && show(set, 'list(string)')).toBe('list(string) = ["a","b"]')
  })
})

describe('tuples', () => {
  it('keep their length', () => {
    expect(convertText('[1, true]', 'tuple([string, bool])')).toBe(
      'tuple([string, bool]) = ["1",true]',
    )
    expect(convertText('[1]', 'tuple([string, bool])')).toBe(
      'it is tuple([number]), wanted is tuple([string, bool])',
    )
  })
})

describe('maps and objects', () => {
  it('become maps of one element type', () => {
    expect(convertText('{ a = 1, b = "x" }', 'map(string)')).toBe('map(string) = {"a":"1","b":"x"}')
    expect(convertText('{ a = 1, b = "x" }', 'map(any)')).toBe('map(string) = {"a":"1","b":"x"}')
    expect(convertText('{ a = 1, b = [] }', 'map(any)')).toBe('its parts have no type in common')
  })

  it('drop attributes that the object type lacks', () => {
    expect(convertText('{ a = 1, b = 2 }', 'object({ a = string })')).toBe(
      'object({ a = string }) = {"a":"1"}',
    )
  })

  it('must have every attribute that is not optional', () => {
    expect(convertText('{ a = 1 }', 'object({ a = string, b = any, c = any })')).toBe(
      'it lacks b and c',
    )
    expect(convertText('{}', 'object({ a = optional(list(string)) })')).toBe(
      'object({ a = list(string) }) = {"a":null}',
    )
  })

  it('show the innermost part that does not fit', () => {
    expect(convertText('{ a = { b = [1, {}] } }', 'map(map(list(string)))')).toBe(
      'at ["a"]["b"][1], it is object({}), wanted is string',
    )
  })

  it('become objects from maps that have the attributes', () => {
    const map = makeMap([
      ['a', makeString('1')],
      ['b', makeString('x')],
    ])
    expect(map && show(map, 'object({ a = number, c = optional(bool) })')).toBe(
      'object({ a = number, c = bool }) = {"a":"#1","c":null}',
    )
    expect(map && show(map, 'object({ c = string })')).toBe('it lacks c')
  })
})

describe('common types', () => {
  function unify(...types: readonly string[]): string {
    const unified = unifyTypes(types.map(typeOfText))
    return unified === undefined ? 'none' : printType(unified.type)
  }

  it.each([
    [['number', 'string'], 'string'],
    [['number', 'bool'], 'none'],
    [['number', 'any'], 'number'],
    [['string', 'list(string)'], 'none'],
    [['tuple([number])', 'tuple([string])'], 'tuple([string])'],
    [['tuple([number])', 'tuple([string, string])'], 'list(string)'],
    [['tuple([])', 'tuple([number])'], 'list(number)'],
    [['tuple([number, bool])', 'tuple([])'], 'none'],
    [['list(string)', 'tuple([number])'], 'list(string)'],
    [['set(string)', 'list(number)'], 'list(number)'],
    [['set(number)', 'set(string)'], 'set(string)'],
    [['object({ a = number })', 'object({ a = string })'], 'object({ a = string })'],
    [['object({ a = number })', 'object({ b = string })'], 'map(string)'],
    [['object({ a = number })', 'object({ a = bool })'], 'none'],
    [['map(number)', 'object({ a = string })'], 'map(string)'],
    [['object({})', 'tuple([])'], 'none'],
    [['object({ a = any })', 'object({ a = tuple([]) })'], 'object({ a = any })'],
    [['string', 'tuple([])', 'any'], 'any'],
  ])('of %j is %s', (types, wanted) => {
    expect(unify(...types)).toBe(wanted)
  })

  it('of nothing is none', () => {
    expect(unifyTypes([])).toBeUndefined()
  })
})

const { type: anyOfTypes } = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Type>(
      { kind: 'string' },
      { kind: 'number' },
      { kind: 'bool' },
      { kind: 'any' },
    ),
    fc.record({ kind: fc.constantFrom('list', 'set', 'map'), element: tie('type') }),
    fc.record({ kind: fc.constant('tuple'), elements: fc.array(tie('type'), { maxLength: 3 }) }),
    fc
      .dictionary(
        fc.constantFrom('a', 'b', 'c'),
        fc.record({ type: tie('type'), optional: fc.boolean() }),
      )
      .map(
        (attributes): Type => ({
          kind: 'object',
          attributes: new Map(Object.entries(attributes)),
        }),
      ),
  ),
}))

const { value: anyOfValues } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('1', '"1"', '"a"', 'true', 'null', '[]', '{}').map((text) => valueOfText(text)),
    fc.array(tie('value'), { maxLength: 3 }).map((items): Value => ({ kind: 'tuple', items })),
    fc
      .dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'))
      .map((entries): Value => ({ kind: 'object', entries: new Map(Object.entries(entries)) })),
  ),
}))

describe('conversions in general', () => {
  it('end in a value of the wanted type, which then converts to itself', () => {
    fc.assert(
      fc.property(anyOfValues, anyOfTypes, (value, type) => {
        const result = convert(value, type)
        fc.pre(result.kind === 'value')
        const wanted = withoutOptional(type)
        expect(conformsTo(withoutOptional(typeOf(result.value)), wanted)).toBe(true)
        expect(convert(result.value, typeOf(result.value))).toEqual(result)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  it('exist from each of some types to their common one', () => {
    fc.assert(
      fc.property(fc.array(anyOfTypes, { minLength: 1, maxLength: 3 }), (types) => {
        fc.pre(!types.some(hasAny))
        const unified = unifyTypes(types)
        fc.pre(unified !== undefined)
        for (const type of types.filter((one) => !equalTypes(one, unified.type))) {
          expect(findConversion(type, unified.type)).toBeDefined()
        }
      }),
      { seed: 8, numRuns: 500 },
    )
  })
})
