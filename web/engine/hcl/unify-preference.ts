import { anyType, type ObjectType, type TupleType, type Type } from './type.ts'

/**
 * The types with the more general ones first, otherwise in the order given: the order in which
 * unification tries them (cty `convert/sort_types.go`).
 */
export function inPreferenceOrder(types: readonly Type[]): readonly Type[] {
  const below = types.map((): number[] => [])
  const above = types.map(() => 0)
  for (const [i, type] of types.entries()) {
    for (let j = i + 1; j < types.length; j++) {
      const order = compareGenerality(type, types[j] ?? anyType)
      if (order === 0) continue
      const [general, special] = order < 0 ? [i, j] : [j, i]
      below[general]?.push(special)
      above[special] = (above[special] ?? 0) + 1
    }
  }
  const order = [...types.keys()].filter((index) => above[index] === 0)
  for (const index of order) {
    for (const special of below[index] ?? []) {
      const left = (above[special] ?? 0) - 1
      above[special] = left
      if (left === 0) order.push(special)
    }
  }
  return order.flatMap((index) => types[index] ?? [])
}

/**
 * Negative when `a` is the more general type, positive when `b` is, 0 when neither: string before
 * other primitives, list before tuple before set, map before object, `any` last; parts decide
 * between two of a kind (cty `convert/compare_types.go`).
 */
function compareGenerality(a: Type, b: Type): number {
  if (a.kind === 'any' || b.kind === 'any') return rankOfAny(a) - rankOfAny(b)
  if (a.kind === 'object' && b.kind === 'object') return compareObjects(a, b)
  if (a.kind === 'tuple' && b.kind === 'tuple') return compareTuples(a, b)
  if ('element' in a && a.kind === b.kind) return compareGenerality(a.element, b.element)
  const family = families.find((kinds) => kinds.includes(a.kind) && kinds.includes(b.kind))
  return family === undefined ? 0 : generality(family, a) - generality(family, b)
}

function rankOfAny(type: Type): number {
  return type.kind === 'any' ? 1 : 0
}

/** Kinds that compare with each other, the more general first. */
const families: readonly (readonly Type['kind'][])[] = [
  ['string', 'number'],
  ['string', 'bool'],
  ['list', 'tuple', 'set'],
  ['map', 'object'],
]

function generality(family: readonly Type['kind'][], type: Type): number {
  return family.indexOf(type.kind)
}

function compareObjects(a: ObjectType, b: ObjectType): number {
  if (a.attributes.size !== b.attributes.size) return 0
  const orders: number[] = []
  for (const [name, { type }] of a.attributes) {
    const other = b.attributes.get(name)
    if (other === undefined) return 0
    orders.push(compareGenerality(type, other.type))
  }
  return agree(orders)
}

function compareTuples(a: TupleType, b: TupleType): number {
  if (a.elements.length !== b.elements.length) return 0
  return agree(
    a.elements.map((type, index) => compareGenerality(type, b.elements[index] ?? anyType)),
  )
}

/** The order that all parts support that have one; 0 when they disagree. */
function agree(orders: readonly number[]): number {
  const someBelow = orders.some((order) => order < 0)
  const someAbove = orders.some((order) => order > 0)
  if (someBelow === someAbove) return 0
  return someBelow ? -1 : 1
}
