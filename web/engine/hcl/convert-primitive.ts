import { parseBigFloat, printBigFloat } from './big-float-text.ts'
import { type Conversion, converted, misfit } from './convert-rules.ts'
import { equalTypes, numberType, stringType, type Type } from './type.ts'
import { makeBool, makeNumber, makeString, type Value } from './value.ts'

/**
 * Between bool, number and string: to string always, from string when it reads as the other type,
 * which is unsafe; never between bool and number (cty `conversion_primitive.go`).
 */
export function findPrimitiveConversion(
  from: Type,
  to: Type,
  unsafe: boolean,
): Conversion | undefined {
  if (equalTypes(to, stringType)) return equalTypes(from, stringType) ? undefined : toText
  if (!unsafe || !equalTypes(from, stringType)) return undefined
  return equalTypes(to, numberType) ? toNumber : toBool
}

const toText: Conversion = (value) => {
  if (value.kind === 'number') return converted(makeString(printBigFloat(value.value)))
  if (value.kind === 'bool') return converted(makeString(String(value.value)))
  return misfit({ kind: 'breakdown' })
}

const toNumber: Conversion = (value) => {
  if (value.kind !== 'string') return misfit({ kind: 'breakdown' })
  const number = parseBigFloat(value.value)
  if (number === 'not-a-number') {
    return misfit({ kind: 'text', wanted: 'number', text: value.value })
  }
  if (number === 'out-of-range') return misfit({ kind: 'out-of-range' })
  return converted(makeNumber(number))
}

const bools: ReadonlyMap<string, Value> = new Map([
  ['true', makeBool(true)],
  ['1', makeBool(true)],
  ['false', makeBool(false)],
  ['0', makeBool(false)],
])

const toBool: Conversion = (value) => {
  if (value.kind !== 'string') return misfit({ kind: 'breakdown' })
  const bool = bools.get(value.value)
  if (bool === undefined) return misfit({ kind: 'text', wanted: 'bool', text: value.value })
  return converted(bool)
}
