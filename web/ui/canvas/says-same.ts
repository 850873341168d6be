/** Plain data that says the same: equal leaves in lists, maps and objects of the same shape. */
export function saysSame(first: unknown, second: unknown): boolean {
  if (Object.is(first, second)) return true
  if (Array.isArray(first) && Array.isArray(second)) return sameItems(first, second)
  if (first instanceof Map && second instanceof Map) {
    return (
      sameItems([...first.keys()], [...second.keys()]) &&
      sameItems([...first.values()], [...second.values()])
    )
  }
  if (!isPlain(first) || !isPlain(second)) return false
  return (
    sameItems(Object.keys(first), Object.keys(second)) &&
    sameItems(Object.values(first), Object.values(second))
  )
}

function sameItems(first: readonly unknown[], second: readonly unknown[]): boolean {
  return first.length === second.length && first.every((item, at) => saysSame(item, second[at]))
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}
