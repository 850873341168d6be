import { describe, expect, it } from 'vitest'
import { typeOfText } from '../../testing/evaluate-text.ts'
import { conformsTo, describeType, equalTypes, hasAny, printType, withoutOptional } from './type.ts'

describe('types', () => {
  it.each([
    'string',
    'list(map(number))',
    'tuple([string, set(bool)])',
    'object({})',
    'object({ a = any, b = optional(object({ c = string })) })',
  ])('%s is printed as it is read', (text) => {
    expect(printType(typeOfText(text))).toBe(text)
  })

  it('are printed with the names of attributes in byte order', () => {
    expect(printType(typeOfText('object({ b = any, a = any })'))).toBe(
      'object({ a = any, b = any })',
    )
  })

  it('are only named by their kind where they would fill a sentence', () => {
    expect(describeType(typeOfText('list(string)'))).toBe('list(string)')
    const names = Array.from({ length: 9 }, (_, index) => `name_${index} = string`)
    expect(describeType(typeOfText(`object({ ${names.join(', ')} })`))).toBe('object')
  })

  it('are equal when all parts are, and optional attributes are no others', () => {
    const type = typeOfText('object({ a = optional(string), b = list(any) })')
    expect(equalTypes(type, typeOfText('object({ b = list(any), a = optional(string) })'))).toBe(
      true,
    )
    expect(equalTypes(type, withoutOptional(type))).toBe(false)
    expect(equalTypes(typeOfText('tuple([any])'), typeOfText('tuple([any, any])'))).toBe(false)
  })

  it('conform to others that have any in their place', () => {
    const type = typeOfText('object({ a = list(string), b = tuple([number]) })')
    expect(conformsTo(type, typeOfText('object({ a = list(any), b = any })'))).toBe(true)
    expect(conformsTo(type, typeOfText('object({ a = list(any) })'))).toBe(false)
    expect(conformsTo(type, typeOfText('object({ a = set(any), b = any })'))).toBe(false)
    expect(hasAny(type)).toBe(false)
    expect(hasAny(typeOfText('map(tuple([any]))'))).toBe(true)
  })
})
