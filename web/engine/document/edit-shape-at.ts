import type { Place } from './edit-place.ts'
import type { Shape, ShapeEntry } from './edit-shape.ts'

/** The positions of the children that lead from the root to a place. */
export function addressOf(place: Place): readonly number[] {
  return place.owner === undefined ? [] : [...addressOf(place.owner.place), place.owner.index]
}

/** The shape with another one at an address. */
export function changeShape(
  shape: Shape,
  address: readonly number[],
  change: (old: Shape) => Shape,
): Shape {
  const [index, ...rest] = address
  if (index === undefined) return change(shape)
  if (shape.kind === 'list') {
    const items = shape.items.map((item, at) =>
      at === index ? changeShape(item, rest, change) : item,
    )
    return { ...shape, items }
  }
  if (shape.kind === 'map') {
    const entries = shape.entries.map((entry, at) =>
      at === index ? { ...entry, value: changeShape(entry.value, rest, change) } : entry,
    )
    return { ...shape, entries }
  }
  return shape
}

/** The new value keeps the anchor that the old one has in the text. */
export function replaceShape(value: Shape): (old: Shape) => Shape {
  return (old) =>
    old.anchor === undefined || value.kind === 'alias' ? value : { ...value, anchor: old.anchor }
}

export function addEntry(entry: ShapeEntry): (old: Shape) => Shape {
  return (old) => (old.kind === 'map' ? { ...old, entries: [...old.entries, entry] } : old)
}

export function addItem(index: number, item: Shape): (old: Shape) => Shape {
  return (old) =>
    old.kind === 'list'
      ? { ...old, items: [...old.items.slice(0, index), item, ...old.items.slice(index)] }
      : old
}

export function dropChild(index: number): (old: Shape) => Shape {
  return (old) => {
    if (old.kind === 'list') return { ...old, items: old.items.filter((_, at) => at !== index) }
    if (old.kind !== 'map') return old
    return { ...old, entries: old.entries.filter((_, at) => at !== index) }
  }
}

export function renameEntry(index: number, key: string): (old: Shape) => Shape {
  return (old) =>
    old.kind === 'map'
      ? {
          ...old,
          entries: old.entries.map((entry, at) => (at === index ? { ...entry, key } : entry)),
        }
      : old
}
