import {
  type Conversion,
  type Converted,
  converted,
  convertParts,
  misfit,
  type Rules,
} from './convert-rules.ts'
import { sortedEntries } from './sorted-entries.ts'
import {
  describeType,
  equalTypes,
  type ObjectType,
  type TupleType,
  type Type,
  withoutOptional,
} from './type.ts'
import { makeObject, makeTuple, type Value } from './value.ts'

// Tuples and objects as targets (cty `conversion_tuple.go`, `conversion_object.go`, and
// conversionMapToObject). Each gives undefined when no value of the one type becomes the other.

/** As many elements, each with a conversion of its own. */
export function findTupleConversion(
  rules: Rules,
  from: TupleType,
  to: TupleType,
  unsafe: boolean,
): Conversion | undefined {
  if (from.elements.length !== to.elements.length) return undefined
  const conversions: (Conversion | undefined)[] = []
  for (const [index, wanted] of to.elements.entries()) {
    const given = from.elements[index]
    if (given === undefined || equalTypes(given, wanted)) continue
    const conversion = rules.find(given, wanted, unsafe)
    if (conversion === undefined) return undefined
    conversions[index] = conversion
  }
  return (value) => {
    if (value.kind !== 'tuple') return misfit({ kind: 'breakdown' })
    const result = convertParts(value.items.entries(), (index) => conversions[index])
    if (result.kind === 'misfit') return result
    return converted(makeTuple(result.parts.map(([, item]) => item)))
  }
}

/** Attributes beyond the wanted ones are dropped; optional ones that are missing become null. */
export function findObjectConversion(
  rules: Rules,
  from: ObjectType,
  to: ObjectType,
  unsafe: boolean,
): Conversion | undefined {
  const conversions = new Map<string, Conversion | undefined>()
  for (const [name, { type, optional }] of to.attributes) {
    const given = from.attributes.get(name)
    if (given === undefined) {
      if (optional) continue
      return undefined
    }
    const conversion = equalTypes(given.type, type)
      ? undefined
      : rules.find(given.type, type, unsafe)
    if (conversion === undefined && !equalTypes(given.type, type)) return undefined
    conversions.set(name, conversion)
  }
  return (value) => {
    if (value.kind !== 'object') return misfit({ kind: 'breakdown' })
    const wanted = [...value.entries].filter(([name]) => conversions.has(name))
    const result = convertParts(wanted, (name) => conversions.get(name))
    if (result.kind === 'misfit') return result
    const given = result.parts.map(([name, part]) => [name, withPlainNullType(part)] as const)
    const absent = missingOptional(to, new Map(given)).map(
      ([name, type]) => [name, nullOf(withoutOptional(type))] as const,
    )
    return converted(makeObject([...absent, ...given]))
  }
}

function missingOptional(
  to: ObjectType,
  given: ReadonlyMap<string, Value>,
): readonly (readonly [string, Type])[] {
  return [...to.attributes]
    .filter(([name, { optional }]) => optional && !given.has(name))
    .map(([name, { type }]) => [name, type])
}

function nullOf(type: Type): Value {
  return { kind: 'null', type }
}

/** The type of a null inside a converted value says nothing of optional attributes any more. */
export function withPlainNullType(value: Value): Value {
  return value.kind === 'null' ? { kind: 'null', type: withoutOptional(value.type) } : value
}

/**
 * Only unsafe: whether the map has every attribute shows with the value. An optional attribute to
 * which the elements do not convert may still be absent.
 */
export function findMapToObjectConversion(
  rules: Rules,
  element: Type,
  to: ObjectType,
): Conversion | undefined {
  const conversions = new Map<string, Conversion | undefined>()
  for (const [name, { type, optional }] of to.attributes) {
    if (equalTypes(type, element)) continue
    const conversion = rules.find(element, type, true)
    if (conversion === undefined && !optional) return undefined
    conversions.set(name, conversion)
  }
  return (value) => {
    if (value.kind !== 'map') return misfit({ kind: 'breakdown' })
    const wanted = [...value.entries].filter(([name]) => to.attributes.has(name))
    const result = convertParts(wanted, (name) =>
      conversions.has(name) ? (conversions.get(name) ?? misfitOf(element)) : undefined,
    )
    if (result.kind === 'misfit') return result
    return completeObject(to, new Map(result.parts))
  }
}

function misfitOf(given: Type): Conversion {
  return () => misfit({ kind: 'type', wanted: 'another type', got: describeType(given) })
}

function completeObject(to: ObjectType, given: ReadonlyMap<string, Value>): Converted {
  const missing = sortedEntries(to.attributes)
    .filter(([name, { optional }]) => !optional && !given.has(name))
    .map(([name]) => name)
  if (missing.length > 0) return misfit({ kind: 'missing', names: missing })
  const plain = [...given].map(([name, part]) => [name, withPlainNullType(part)] as const)
  // These nulls do keep optional attributes in their type, so two results can differ in type.
  const absent = missingOptional(to, given).map(([name, type]) => [name, nullOf(type)] as const)
  return converted(makeObject([...absent, ...plain]))
}
