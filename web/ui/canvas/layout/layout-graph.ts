/**
 * What the layout needs to know: lanes in deployment order, their nodes in the order of the text,
 * and who gives to whom. Keys are unique over all lanes.
 */
export type LayoutGraph = {
  readonly lanes: readonly LayoutLane[]
  readonly edges: readonly LayoutEdge[]
}

export type LayoutLane = {
  readonly key: string
  readonly nodes: readonly LayoutNode[]
  /** Drawn as one narrow box, without its nodes. */
  readonly folded?: boolean
}

export type LayoutNode = { readonly key: string; readonly height: number }

export type LayoutEdge = { readonly giver: string; readonly consumer: string }

export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Adds to the list that a map holds for a key. */
export function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
