import { type BigFloat, bigFloatFromInteger } from './big-float.ts'
import { sortedEntries } from './sorted-entries.ts'
import {
  anyType,
  boolType,
  equalTypes,
  makeObjectType,
  numberType,
  stringType,
  type Type,
} from './type.ts'

/** A value of HCL's evaluator, after go-cty. Null and unknown have a type too. */
export type Value =
  | { readonly kind: 'unknown'; readonly type: Type }
  | { readonly kind: 'null'; readonly type: Type }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: BigFloat }
  /** In Unicode NFC, as cty keeps every string. */
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'list'; readonly element: Type; readonly items: readonly Value[] }
  | { readonly kind: 'set'; readonly element: Type; readonly items: readonly Value[] }
  | { readonly kind: 'tuple'; readonly items: readonly Value[] }
  | { readonly kind: 'map'; readonly element: Type; readonly entries: ReadonlyMap<string, Value> }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, Value> }

/** A null of no type in particular, as the word `null` gives it. */
export const untypedNull: Value = { kind: 'null', type: anyType }

/** A value of which not even the type is known. */
export const untypedUnknown: Value = { kind: 'unknown', type: anyType }

export function makeBool(value: boolean): Value {
  return { kind: 'bool', value }
}

export function makeNumber(value: BigFloat): Value {
  return { kind: 'number', value }
}

/** An index or a count. */
export function makeIndex(value: number): Value {
  return { kind: 'number', value: bigFloatFromInteger(value) }
}

/** A string, brought into NFC. */
export function makeString(text: string): Value {
  return { kind: 'string', value: text.normalize('NFC') }
}

export function makeTuple(items: readonly Value[]): Value {
  return { kind: 'tuple', items }
}

/** An object; names are brought into NFC, and the last of equal ones counts. */
export function makeObject(entries: Iterable<readonly [string, Value]>): Value {
  return { kind: 'object', entries: normalizeNames(entries) }
}

function normalizeNames(entries: Iterable<readonly [string, Value]>): ReadonlyMap<string, Value> {
  return new Map([...entries].map(([name, value]) => [name.normalize('NFC'), value]))
}

/**
 * A list or set of values of one type; nulls and unknowns without a type take that type. Undefined
 * when the types differ. Of a set, equal items are not yet removed: see `makeSet`.
 */
export function makeList(items: readonly Value[]): Value | undefined {
  const element = commonType(items)
  if (element === undefined) return undefined
  return { kind: 'list', element, items: items.map((item) => withType(item, element)) }
}

/** As `makeList`, for the values of a map. */
export function makeMap(entries: Iterable<readonly [string, Value]>): Value | undefined {
  const named = normalizeNames(entries)
  const element = commonType([...named.values()])
  if (element === undefined) return undefined
  const typed = [...named].map(([name, value]) => [name, withType(value, element)] as const)
  return { kind: 'map', element, entries: new Map(typed) }
}

/** The one type of all values that have any; undefined when there are two. */
export function commonType(values: readonly Value[]): Type | undefined {
  let common = anyType
  for (const value of values) {
    const type = typeOf(value)
    if (common.kind === 'any') common = type
    else if (type.kind !== 'any' && !equalTypes(common, type)) return undefined
  }
  return common
}

export function withType(value: Value, type: Type): Value {
  const untyped = (value.kind === 'null' || value.kind === 'unknown') && value.type.kind === 'any'
  return untyped && type.kind !== 'any' ? { kind: value.kind, type } : value
}

/** The type of a value; those of tuples and objects are made of their parts' types. */
export function typeOf(value: Value): Type {
  switch (value.kind) {
    case 'unknown':
    case 'null':
      return value.type
    case 'bool':
      return boolType
    case 'number':
      return numberType
    case 'string':
      return stringType
    case 'list':
    case 'set':
    case 'map':
      return { kind: value.kind, element: value.element }
    case 'tuple':
    case 'object':
      return typeOfStructure(value)
  }
}

type Structure = Extract<Value, { readonly kind: 'tuple' | 'object' }>

/** Values never change, and the types of large ones are asked for again and again. */
const structureTypes = new WeakMap<Structure, Type>()

function typeOfStructure(value: Structure): Type {
  const known = structureTypes.get(value)
  if (known !== undefined) return known
  const type: Type =
    value.kind === 'tuple'
      ? { kind: 'tuple', elements: value.items.map(typeOf) }
      : makeObjectType([...value.entries].map(([name, part]) => [name, typeOf(part)]))
  structureTypes.set(value, type)
  return type
}

/** Whether nothing in the value is unknown. */
export function isWhollyKnown(value: Value): boolean {
  return value.kind !== 'unknown' && innerValues(value).every(isWhollyKnown)
}

/** The values right inside a value, in no order that matters for maps and objects. */
export function innerValues(value: Value): readonly Value[] {
  if ('items' in value) return value.items
  return 'entries' in value ? [...value.entries.values()] : []
}

/**
 * Keys and values of anything that has parts, as `for` goes through them: lists and tuples by
 * index, maps and objects by the bytes of their keys, sets with each item as its own key.
 * Undefined for all else.
 */
export function partsOf(value: Value): readonly (readonly [Value, Value])[] | undefined {
  switch (value.kind) {
    case 'list':
    case 'tuple':
      return value.items.map((item, index) => [makeIndex(index), item])
    case 'set':
      return value.items.map((item) => [item, item])
    case 'map':
    case 'object':
      return sortedEntries(value.entries).map(([name, part]) => [
        { kind: 'string', value: name },
        part,
      ])
    default:
      return undefined
  }
}
