import type { Conversion, Rules, Unified } from './convert-rules.ts'
import {
  anyType,
  attributeTypes,
  type CollectionType,
  equalTypes,
  isCollection,
  makeObjectType,
  type ObjectType,
  type TupleType,
  type Type,
} from './type.ts'
import { inPreferenceOrder } from './unify-preference.ts'
import { untypedUnknown } from './value.ts'

/**
 * One type that all the given ones convert to, with the conversions: of structures of one kind a
 * type made part by part, or else the list or map of all their parts; otherwise the most general
 * one among the given. Undefined when there is none (cty `convert/unify.go`).
 */
export function unify(rules: Rules, types: readonly Type[], unsafe: boolean): Unified | undefined {
  if (types.length === 0) return undefined
  const kinds = new Set(types.map((type) => type.kind))
  const withAny = kinds.delete('any')
  const [kind] = kinds
  if (kinds.size === 1 && kind !== undefined && !isSimple(kind)) {
    return withAny ? unifyAsAny(types) : unifyOneKind(rules, types, unsafe)
  }
  if (kinds.has('object') && kinds.has('tuple')) return undefined
  // Nothing converts from one family to another, but everything to `any`.
  if (new Set([...kinds].map(familyOf)).size > 1) {
    return withAny ? convertAll(rules, types, anyType, unsafe) : undefined
  }
  return unifyMixed(rules, types, kinds, unsafe) ?? choosePreferred(rules, types, unsafe)
}

function isSimple(kind: Type['kind']): boolean {
  return kind === 'bool' || kind === 'number' || kind === 'string'
}

function familyOf(kind: Type['kind']): 'primitive' | 'sequence' | 'mapping' {
  if (isSimple(kind)) return 'primitive'
  return kind === 'map' || kind === 'object' ? 'mapping' : 'sequence'
}

/** What comes of it is not known before the values of type `any` are. */
function unifyAsAny(types: readonly Type[]): Unified {
  const forget: Conversion = () => ({ kind: 'value', value: untypedUnknown })
  return { type: anyType, conversions: types.map(() => forget) }
}

function unifyOneKind(rules: Rules, types: readonly Type[], unsafe: boolean): Unified | undefined {
  const collections = types.filter(isCollection)
  if (collections.length > 0) return unifyCollections(rules, collections, unsafe)
  const objects = types.filter(isObject)
  if (objects.length > 0) return unifyObjects(rules, objects, unsafe)
  return unifyTuples(rules, types.filter(isTuple), unsafe)
}

function isObject(type: Type): type is ObjectType {
  return type.kind === 'object'
}

function isTuple(type: Type): type is TupleType {
  return type.kind === 'tuple'
}

/** Maps among objects, and lists among tuples, make the others maps and lists first. */
function unifyMixed(
  rules: Rules,
  types: readonly Type[],
  kinds: ReadonlySet<Type['kind']>,
  unsafe: boolean,
): Unified | undefined {
  if (kinds.has('map')) return unifyThrough(rules, types, objectsToMap, unsafe)
  if (!kinds.has('list') || kinds.has('set')) return undefined
  return unifyThrough(rules, types, tuplesToList, unsafe)
}

/** How structures of one kind become a collection. */
type Collecting<Structure extends Type> = {
  readonly isStructure: (type: Type) => type is Structure
  readonly collect: (
    rules: Rules,
    types: readonly Structure[],
    unsafe: boolean,
  ) => Unified | undefined
}

const objectsToMap: Collecting<ObjectType> = { isStructure: isObject, collect: unifyObjectsToMap }
const tuplesToList: Collecting<TupleType> = { isStructure: isTuple, collect: unifyTuplesToList }

/**
 * Unifies the structures to one collection and that with the rest. Where a structure would have
 * to go both ways, cty applies the second conversion to the structure itself; so do we.
 */
function unifyThrough<Structure extends Type>(
  rules: Rules,
  types: readonly Type[],
  { isStructure, collect }: Collecting<Structure>,
  unsafe: boolean,
): Unified | undefined {
  const collected = collect(rules, types.filter(isStructure), unsafe)
  if (collected === undefined) return undefined
  const replaced = types.map((type) => (isStructure(type) ? collected.type : type))
  const unified = unify(rules, replaced, unsafe)
  if (unified?.type.kind !== collected.type.kind) return undefined
  let next = 0
  const conversions = types.map((type, index) => {
    const second = unified.conversions[index]
    if (!isStructure(type)) return second
    const first = collected.conversions[next++]
    return second === undefined || first === undefined ? first : bothWays(first, second)
  })
  return { type: unified.type, conversions }
}

function bothWays(first: Conversion, second: Conversion): Conversion {
  return (value) => {
    const result = first(value)
    return result.kind === 'misfit' ? result : second(value)
  }
}

function unifyCollections(
  rules: Rules,
  types: readonly CollectionType[],
  unsafe: boolean,
): Unified | undefined {
  const [first] = types
  const element = rules.unify(
    types.map((type) => type.element),
    unsafe,
  )?.type
  if (first === undefined || element === undefined) return undefined
  return convertAll(rules, types, { kind: first.kind, element }, unsafe)
}

/** Objects of the same attributes keep them; others can only become a map. */
function unifyObjects(
  rules: Rules,
  types: readonly ObjectType[],
  unsafe: boolean,
): Unified | undefined {
  const names = [...(types[0]?.attributes.keys() ?? [])]
  const alike = types.every(
    ({ attributes }) =>
      attributes.size === names.length && names.every((name) => attributes.has(name)),
  )
  if (!alike) return unifyObjectsToMap(rules, types, unsafe)
  const unified: (readonly [string, Type])[] = []
  for (const name of names) {
    const across = types.map((type) => type.attributes.get(name)?.type ?? anyType)
    const attribute = rules.unify(across, unsafe)?.type
    if (attribute === undefined) return undefined
    unified.push([name, attribute])
  }
  return (
    convertAll(rules, types, makeObjectType(unified), unsafe) ??
    unifyObjectsToMap(rules, types, unsafe)
  )
}

function unifyObjectsToMap(
  rules: Rules,
  types: readonly ObjectType[],
  unsafe: boolean,
): Unified | undefined {
  const element = rules.unify(types.flatMap(attributeTypes), unsafe)?.type
  return element && convertAll(rules, types, { kind: 'map', element }, unsafe)
}

/** Tuples of one length keep it; others can only become a list. */
function unifyTuples(
  rules: Rules,
  types: readonly TupleType[],
  unsafe: boolean,
): Unified | undefined {
  const first = types[0]?.elements ?? []
  if (types.some(({ elements }) => elements.length !== first.length)) {
    return unifyTuplesToList(rules, types, unsafe)
  }
  const elements: Type[] = []
  for (const index of first.keys()) {
    const across = types.map((type) => type.elements[index] ?? anyType)
    const element = rules.unify(across, unsafe)?.type
    if (element === undefined) return undefined
    elements.push(element)
  }
  return (
    convertAll(rules, types, { kind: 'tuple', elements }, unsafe) ??
    unifyTuplesToList(rules, types, unsafe)
  )
}

function unifyTuplesToList(
  rules: Rules,
  types: readonly TupleType[],
  unsafe: boolean,
): Unified | undefined {
  const parts = types.flatMap((type) => type.elements)
  const element = rules.unify(parts, unsafe)?.type
  return element && convertAll(rules, types, { kind: 'list', element }, unsafe)
}

function choosePreferred(
  rules: Rules,
  types: readonly Type[],
  unsafe: boolean,
): Unified | undefined {
  for (const wanted of inPreferenceOrder(distinct(types))) {
    const unified = convertAll(rules, types, wanted, unsafe)
    if (unified !== undefined) return unified
  }
  return undefined
}

function distinct(types: readonly Type[]): readonly Type[] {
  const kept: Type[] = []
  for (const type of types) {
    if (!kept.some((other) => equalTypes(type, other))) kept.push(type)
  }
  return kept
}

function convertAll(
  rules: Rules,
  types: readonly Type[],
  wanted: Type,
  unsafe: boolean,
): Unified | undefined {
  const conversions: (Conversion | undefined)[] = []
  for (const type of types) {
    const conversion = equalTypes(type, wanted) ? undefined : rules.find(type, wanted, unsafe)
    if (conversion === undefined && !equalTypes(type, wanted)) return undefined
    conversions.push(conversion)
  }
  return { type: wanted, conversions }
}
