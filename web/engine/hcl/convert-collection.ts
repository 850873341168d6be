import {
  type Conversion,
  type Converted,
  converted,
  convertParts,
  gathered,
  type MisfitResult,
  misfit,
  type Parts,
  type Rules,
} from './convert-rules.ts'
import { withPlainNullType } from './convert-structure.ts'
import {
  attributeTypes,
  type CollectionType,
  equalTypes,
  isCollection,
  type ObjectType,
  type TupleType,
  type Type,
  withoutOptional,
} from './type.ts'
import { isWhollyKnown, makeList, makeMap, typeOf, type Value } from './value.ts'
import { makeSet } from './value-equality.ts'

// Lists, sets and maps as targets (cty `conversion_collection.go`). Each gives undefined when no
// value of the one type becomes the other.

type SequenceKind = 'list' | 'set'

/** From a list or set. Only unsafe from list to set, which loses order and repetition. */
export function findSequenceConversion(
  rules: Rules,
  from: CollectionType,
  to: CollectionType & { readonly kind: SequenceKind },
  unsafe: boolean,
): Conversion | undefined {
  if (to.kind === 'set' && from.kind === 'list' && !unsafe) return undefined
  const same = equalTypes(from.element, to.element)
  const conversion = same ? undefined : rules.find(from.element, to.element, unsafe)
  if (conversion === undefined && !same) return undefined
  return (value) => {
    if (to.kind === 'list' && hasUnknownLength(value)) {
      return converted({ kind: 'unknown', type: { kind: 'list', element: from.element } })
    }
    const result = convertItems(value, () => conversion)
    if (result.kind === 'misfit') return result
    const items = result.parts.map(([, item]) => withPlainNullType(item))
    return items.length === 0 ? emptyOf(to, value) : makeSequence(to.kind, items)
  }
}

/** Unknown items of a set may turn out to be equal. */
function hasUnknownLength(value: Value): boolean {
  return value.kind === 'set' && value.items.length !== 1 && !isWhollyKnown(value)
}

function convertItems(
  value: Value,
  conversionOf: (index: number) => Conversion | undefined,
): Parts<number> | MisfitResult {
  if (!('items' in value)) return misfit({ kind: 'breakdown' })
  return convertParts(value.items.entries(), conversionOf)
}

function emptyOf(to: CollectionType, value: Value): Converted {
  const given = typeOf(value)
  const element = to.element.kind === 'any' && 'element' in given ? given.element : to.element
  return converted(makeEmpty(to.kind, withoutOptional(element)))
}

function makeEmpty(kind: CollectionType['kind'], element: Type): Value {
  return kind === 'map' ? { kind, element, entries: new Map() } : { kind, element, items: [] }
}

function makeSequence(kind: SequenceKind, items: readonly Value[]): Converted {
  const made = kind === 'list' ? makeList(items) : makeSet(items)
  return made === undefined ? misfit({ kind: 'mixed' }) : converted(made)
}

/** From map to map, value by value; after unification of maps with objects, objects come too. */
export function findMapConversion(
  rules: Rules,
  from: CollectionType,
  to: CollectionType,
  unsafe: boolean,
): Conversion | undefined {
  const conversion = rules.find(from.element, to.element, unsafe)
  if (conversion === undefined) return undefined
  return (value) => {
    if (value.kind !== 'map' && value.kind !== 'object') return misfit({ kind: 'breakdown' })
    const result = convertParts(value.entries, () => conversion)
    if (result.kind === 'misfit') return result
    if (result.parts.length === 0) return emptyOf(to, value)
    return makeUnifiedMap(rules, to.element, result.parts, false)
  }
}

function makeUnifiedMap(
  rules: Rules,
  element: Type,
  entries: readonly (readonly [string, Value])[],
  unsafe: boolean,
): Converted {
  const mayDiffer = isCollection(element) || element.kind === 'object'
  const unified = mayDiffer ? unifyParts(rules, entries, unsafe) : gathered(entries)
  if (unified.kind === 'misfit') return unified
  const map = makeMap(unified.parts)
  return map === undefined ? misfit({ kind: 'mixed' }) : converted(map)
}

/** Brings parts of types that differ inside, as optional nulls leave them, to one type. */
function unifyParts<Key extends string | number>(
  rules: Rules,
  parts: readonly (readonly [Key, Value])[],
  unsafe: boolean,
): Parts<Key> | MisfitResult {
  const types = new Map(parts.map(([key, part]) => [key, typeOf(part)]))
  const unified = rules.unify([...types.values()], unsafe)
  if (unified === undefined) return misfit({ kind: 'mixed' })
  return convertParts(parts, (key) => {
    const type = types.get(key)
    if (type === undefined || equalTypes(type, unified.type)) return undefined
    return rules.find(type, unified.type, unsafe) ?? (() => misfit({ kind: 'breakdown' }))
  })
}

/** From a tuple; to elements of type `any`, they are first brought to one type of their own. */
export function findTupleToSequenceConversion(
  rules: Rules,
  from: TupleType,
  to: CollectionType & { readonly kind: SequenceKind },
  unsafe: boolean,
): Conversion | undefined {
  if (from.elements.length === 0) {
    return () => converted(makeEmpty(to.kind, withoutOptional(to.element)))
  }
  const element = elementFor(rules, from.elements, to.element, unsafe)
  const conversions = element && findEach(rules, from.elements, element, unsafe)
  if (conversions === undefined) return undefined
  return (value) => {
    const result = convertItems(value, (index) => conversions[index])
    if (result.kind === 'misfit') return result
    const plain = result.parts.map(([index, item]) => [index, withPlainNullType(item)] as const)
    const unified = to.kind === 'set' ? gathered(plain) : unifyParts(rules, plain, unsafe)
    if (unified.kind === 'misfit') return unified
    return makeSequence(
      to.kind,
      unified.parts.map(([, item]) => item),
    )
  }
}

/** When the parts have no better type in common than `any`, all must be of type `any`. */
function elementFor(
  rules: Rules,
  given: readonly Type[],
  wanted: Type,
  unsafe: boolean,
): Type | undefined {
  if (wanted.kind !== 'any') return wanted
  const common = rules.unify(given, unsafe)?.type
  const untyped = common?.kind === 'any' && given.some((type) => type.kind !== 'any')
  return untyped ? undefined : common
}

function findEach(
  rules: Rules,
  given: readonly Type[],
  wanted: Type,
  unsafe: boolean,
): readonly (Conversion | undefined)[] | undefined {
  const conversions: (Conversion | undefined)[] = []
  for (const type of given) {
    const conversion = equalTypes(type, wanted) ? undefined : rules.find(type, wanted, unsafe)
    if (conversion === undefined && !equalTypes(type, wanted)) return undefined
    conversions.push(conversion)
  }
  return conversions
}

/** From an object, as `findTupleToSequenceConversion`. */
export function findObjectToMapConversion(
  rules: Rules,
  from: ObjectType,
  to: CollectionType,
  unsafe: boolean,
): Conversion | undefined {
  if (from.attributes.size === 0) {
    return () => converted(makeEmpty('map', withoutOptional(to.element)))
  }
  const types = attributeTypes(from)
  const element = to.element.kind === 'any' ? rules.unify(types, unsafe)?.type : to.element
  if (element === undefined || findEach(rules, types, element, unsafe) === undefined) {
    return undefined
  }
  const conversionOf = (name: string): Conversion | undefined => {
    const type = from.attributes.get(name)?.type
    if (type === undefined || equalTypes(type, element)) return undefined
    return rules.find(type, element, unsafe)
  }
  return (value) => {
    if (value.kind !== 'object') return misfit({ kind: 'breakdown' })
    const result = convertParts(value.entries, conversionOf)
    if (result.kind === 'misfit') return result
    return makeUnifiedMap(rules, element, result.parts, unsafe)
  }
}
