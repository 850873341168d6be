import type { CallResult, HclFunction } from './function.ts'
import { anyType, conformsTo, describeType, equalTypes, makeObjectType, type Type } from './type.ts'
import { makeMap, makeObject, typeOf, untypedUnknown, type Value } from './value.ts'

/**
 * All entries of the given maps and objects, later ones in the place of earlier ones; nulls count
 * as empty. Of maps of one type it is a map again, otherwise an object (cty `stdlib.MergeFunc`).
 */
export const mergeFunction: HclFunction = {
  parameters: [],
  rest: { type: anyType, takesNull: true, takesUnknown: true },
  call: merge,
}

function merge(given: readonly Value[]): CallResult {
  const expected = typeOfMerged(given)
  if (expected.kind === 'misfit') return expected
  if (given.some((value) => value.kind === 'unknown')) {
    return { kind: 'value', value: { kind: 'unknown', type: expected.type } }
  }
  const wrong = given.find((value) => !isMapOrObject(value) && value.kind !== 'null')
  if (wrong !== undefined) return misfitOf(typeOf(wrong))
  const merged = makeMerged(given, expected.type)
  if (conformsTo(typeOf(merged), expected.type)) return { kind: 'value', value: merged }
  // Only nulls of an object type: cty finds its own result to be none of that type.
  return { kind: 'misfit', misfit: { path: [], reason: { kind: 'null' } } }
}

function isMapOrObject(value: Value): boolean {
  return value.kind === 'map' || value.kind === 'object'
}

function misfitOf(type: Type): CallResult & { readonly kind: 'misfit' } {
  const reason = { kind: 'type', wanted: 'a map or object', got: describeType(type) } as const
  return { kind: 'misfit', misfit: { path: [], reason } }
}

type Expected = { readonly kind: 'type'; readonly type: Type }

/** Arguments behind one of type `any`, as an untyped null is, are not looked at. */
function typeOfMerged(given: readonly Value[]): Expected | ReturnType<typeof misfitOf> {
  const types = given.map(typeOf)
  for (const type of types) {
    if (type.kind === 'any') return { kind: 'type', type }
    if (type.kind !== 'map' && type.kind !== 'object') return misfitOf(type)
  }
  const [first] = types
  if (first !== undefined && types.every((type) => equalTypes(type, first))) {
    return { kind: 'type', type: first }
  }
  const open = given.some((value) => value.kind === 'unknown' && value.type.kind === 'map')
  return { kind: 'type', type: open ? anyType : makeObjectType(given.flatMap(attributesOf)) }
}

function attributesOf(value: Value): readonly (readonly [string, Type])[] {
  if (value.kind === 'unknown' && value.type.kind === 'object') {
    return [...value.type.attributes].map(([name, { type }]) => [name, type])
  }
  if (value.kind !== 'map' && value.kind !== 'object') return []
  return [...value.entries].map(([name, part]) => [name, typeOf(part)])
}

function makeMerged(given: readonly Value[], expected: Type): Value {
  const entries = given.flatMap((value) => [...entriesOf(value)])
  if (expected.kind !== 'map') return makeObject(entries)
  if (entries.length === 0) return { kind: 'map', element: expected.element, entries: new Map() }
  return makeMap(entries) ?? untypedUnknown
}

function entriesOf(value: Value): Iterable<readonly [string, Value]> {
  return 'entries' in value ? value.entries : []
}
