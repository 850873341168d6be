import { compareBytes } from '../text/byte-order.ts'
import { type BigFloat, isInteger, isZero } from './big-float.ts'
import { compare, equalNumbers } from './big-float-arithmetic.ts'
import { printBigFloat } from './big-float-text.ts'
import { sortedEntries } from './sorted-entries.ts'
import { conformsTo, equalTypes, hasAny, type Type } from './type.ts'
import {
  commonType,
  innerValues,
  partsOf,
  typeOf,
  untypedNull,
  type Value,
  withType,
} from './value.ts'

/**
 * What `==` says: values are equal when their types and contents are; all nulls are equal; where
 * something unknown decides, the answer is `unknown` (cty `Value.Equals`).
 */
export function equalValues(left: Value, right: Value): boolean | 'unknown' {
  if (isSettled(left) && isSettled(right)) {
    const leftType = typeOf(left)
    const rightType = typeOf(right)
    if (hasOpenType(left) || hasOpenType(right)) {
      return conformsTo(leftType, rightType) || conformsTo(rightType, leftType) ? 'unknown' : false
    }
    if (!equalTypes(leftType, rightType)) return false
  }
  return equalContents(left, right)
}

function isSettled(value: Value): boolean {
  return value.kind !== 'unknown' && value.kind !== 'null'
}

/** Whether something inside is unknown and of a type that is not settled; a null never is. */
function hasOpenType(value: Value): boolean {
  return value.kind === 'unknown' ? hasAny(value.type) : innerValues(value).some(hasOpenType)
}

function equalUnknown(left: Value, right: Value): boolean | 'unknown' {
  if (left.kind === right.kind || left.kind === 'null' || right.kind === 'null') return 'unknown'
  const [unknown, known] = left.kind === 'unknown' ? [left, right] : [right, left]
  const type = typeOf(unknown)
  return hasAny(type) || equalTypes(type, typeOf(known)) ? 'unknown' : false
}

/** Of values of one type, wherever neither is null or unknown. */
function equalContents(left: Value, right: Value): boolean | 'unknown' {
  if (left.kind === 'unknown' || right.kind === 'unknown') return equalUnknown(left, right)
  if (left.kind === 'null' || right.kind === 'null') return left.kind === right.kind
  if (left.kind === 'number' && right.kind === 'number') {
    return equalNumbers(left.value, right.value)
  }
  if (left.kind === 'set' && right.kind === 'set') return equalSets(left.items, right.items)
  if ('items' in left && 'items' in right) return equalItems(left.items, right.items)
  if ('entries' in left && 'entries' in right) return equalEntries(left.entries, right.entries)
  return 'value' in left && 'value' in right && left.value === right.value
}

/** Stops at the first item that decides, be it by being different or unknown. */
function equalItems(left: readonly Value[], right: readonly Value[]): boolean | 'unknown' {
  if (left.length !== right.length) return false
  for (const [index, item] of left.entries()) {
    const equal = equalContents(item, right[index] ?? untypedNull)
    if (equal !== true) return equal
  }
  return true
}

function equalEntries(
  left: ReadonlyMap<string, Value>,
  right: ReadonlyMap<string, Value>,
): boolean | 'unknown' {
  if (left.size !== right.size) return false
  for (const [name, value] of sortedEntries(left)) {
    const other = right.get(name)
    const equal = other !== undefined && equalContents(value, other)
    if (equal !== true) return equal
  }
  return true
}

function equalSets(left: readonly Value[], right: readonly Value[]): boolean | 'unknown' {
  if ([...left, ...right].some((item) => item.kind === 'unknown')) return 'unknown'
  const isIn = (item: Value, items: readonly Value[]): boolean =>
    items.some((other) => equalValues(item, other) === true)
  return left.every((item) => isIn(item, right)) && right.every((item) => isIn(item, left))
}

/**
 * A set of values of one type, each once, in cty's order: strings by bytes, numbers by size, false
 * before true, nulls last, unknowns after all known; anything larger by its contents. Undefined
 * when the types differ.
 */
export function makeSet(items: readonly Value[]): Value | undefined {
  const element = commonType(items)
  if (element === undefined) return undefined
  const typed = items.map((item) => withType(item, element))
  const kept = new Map<string, Value[]>()
  for (const item of typed) addOnce(kept, item)
  return { kind: 'set', element, items: [...kept.values()].flat().sort(compareItems(element)) }
}

/** Equal items have equal keys, so each needs comparing only with those of its own key. */
function addOnce(kept: Map<string, Value[]>, item: Value): void {
  const key = orderKey(item)
  const alike = kept.get(key)
  if (alike === undefined) kept.set(key, [item])
  else if (!alike.some((other) => equalValues(item, other) === true)) alike.push(item)
}

function compareItems(element: Type): (a: Value, b: Value) => number {
  return (a, b) => {
    const rank = rankOf(a) - rankOf(b)
    if (rank !== 0) return rank
    if (a.kind === 'number' && b.kind === 'number') return compare(a.value, b.value)
    if (a.kind === 'string' && b.kind === 'string') return compareBytes(a.value, b.value)
    return element.kind === 'number' ? 0 : compareBytes(orderKey(a), orderKey(b))
  }
}

function rankOf(item: Value): number {
  if (item.kind === 'null') return 2
  return item.kind === 'unknown' ? 1 : 0
}

/** A text that equal values share. */
function orderKey(value: Value): string {
  switch (value.kind) {
    case 'unknown':
      return '?'
    case 'null':
      return '~'
    case 'bool':
      return value.value ? 'T' : 'F'
    case 'number':
      return numberKey(value.value)
    case 'string':
      return JSON.stringify(value.value)
    default: {
      const parts = partsOf(value) ?? []
      return `<${parts.map(([key, part]) => `${orderKey(key)}:${orderKey(part)};`).join('')}>`
    }
  }
}

/** Integers by mantissa and exponent, as the decimals of large ones are long. */
function numberKey(number: BigFloat): string {
  if (isZero(number)) return '0'
  if (!isInteger(number)) return printBigFloat(number)
  return `${number.negative ? '-' : ''}${number.mantissa}p${number.exponent}`
}
