/**
 * The new items, but the old object wherever an item says the same as before: what is not changed
 * is not drawn again.
 */
export function keepIdentity<Item extends { readonly id: string }>(
  before: readonly Item[],
  now: readonly Item[],
): readonly Item[] {
  const known = new Map(before.map((item) => [item.id, item]))
  let same = before.length === now.length
  const kept = now.map((item, index) => {
    const old = known.get(item.id)
    const chosen = old !== undefined && saysTheSame(old, item) ? old : item
    if (chosen !== before[index]) same = false
    return chosen
  })
  return same ? before : kept
}

/** Deep equality of plain data. */
function saysTheSame(first: unknown, second: unknown): boolean {
  if (Object.is(first, second)) return true
  if (typeof first !== 'object' || typeof second !== 'object') return false
  if (first === null || second === null) return false
  const firstEntries = Object.entries(first)
  const secondEntries = new Map(Object.entries(second))
  return (
    firstEntries.length === secondEntries.size &&
    firstEntries.every(
      ([name, value]) => secondEntries.has(name) && saysTheSame(value, secondEntries.get(name)),
    )
  )
}
