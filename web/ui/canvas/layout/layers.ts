import { addTo, type LayoutEdge } from './layout-graph.ts'

type Neighbours = {
  readonly givers: ReadonlyMap<string, readonly string[]>
  readonly consumers: ReadonlyMap<string, readonly string[]>
}

/**
 * The nodes of one lane in layers, givers before consumers: a node's layer is one past the furthest
 * of its givers (longest path), and one that only gives stands right before its first consumer.
 * Edges to other lanes are passed over, and so is the last edge of each ring.
 */
export function layerNodes(
  keys: readonly string[],
  edges: readonly LayoutEdge[],
): readonly (readonly string[])[] {
  const neighbours = findNeighbours(keys, edges)
  const depths = measureDepths(keys, neighbours)
  for (const key of keys) {
    const consumers = neighbours.consumers.get(key) ?? []
    if ((neighbours.givers.get(key) ?? []).length > 0 || consumers.length === 0) continue
    const nearest = Math.min(...consumers.map((consumer) => depths.get(consumer) ?? 0))
    depths.set(key, Math.max(0, nearest - 1))
  }
  const layers = new Map<number, string[]>()
  for (const key of keys) addTo(layers, depths.get(key) ?? 0, key)
  const inOrder = [...layers].sort(([first], [second]) => first - second).map(([, layer]) => layer)
  return uncross(inOrder, neighbours)
}

function findNeighbours(keys: readonly string[], edges: readonly LayoutEdge[]): Neighbours {
  const here = new Set(keys)
  const givers = new Map<string, string[]>()
  const consumers = new Map<string, string[]>()
  for (const { giver, consumer } of edges) {
    if (giver === consumer || !here.has(giver) || !here.has(consumer)) continue
    addTo(givers, consumer, giver)
    addTo(consumers, giver, consumer)
  }
  return { givers, consumers }
}

/** Takes nodes whose givers are all done; in a ring, the first of the text goes ahead. */
function measureDepths(keys: readonly string[], neighbours: Neighbours): Map<string, number> {
  const depths = new Map<string, number>()
  const missing = new Map(keys.map((key) => [key, neighbours.givers.get(key)?.length ?? 0]))
  const ready = keys.filter((key) => missing.get(key) === 0)
  let nextInText = 0
  for (let done = 0; depths.size < keys.length; done += 1) {
    while (done === ready.length) {
      const forced = keys[nextInText]
      nextInText += 1
      if (forced === undefined) return depths
      if (!depths.has(forced)) ready.push(forced)
    }
    const key = ready[done]
    if (key === undefined || depths.has(key)) continue
    const before = (neighbours.givers.get(key) ?? []).map((giver) => depths.get(giver) ?? -1)
    depths.set(key, Math.max(-1, ...before) + 1)
    for (const consumer of neighbours.consumers.get(key) ?? []) {
      const left = (missing.get(consumer) ?? 0) - 1
      missing.set(consumer, left)
      if (left === 0) ready.push(consumer)
    }
  }
  return depths
}

const sweeps = 8

/**
 * Orders each layer by the mean place of the neighbours, forwards then backwards, several times.
 * Nodes without neighbours and equal ones keep the order of the text.
 */
function uncross(
  layers: readonly (readonly string[])[],
  { givers, consumers }: Neighbours,
): readonly (readonly string[])[] {
  const ordered = layers.map((layer) => [...layer])
  const heights = new Map<string, number>()
  const note = (layer: readonly string[]): void => {
    layer.forEach((key, row) => {
      heights.set(key, (row + 0.5) / layer.length)
    })
  }
  ordered.forEach(note)
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const forwards = sweep % 2 === 0
    const sources = forwards ? givers : consumers
    for (const layer of forwards ? ordered : ordered.toReversed()) {
      const wanted = new Map(
        layer.map((key) => [key, meanOf(sources.get(key), heights) ?? heights.get(key) ?? 0]),
      )
      layer.sort((first, second) => (wanted.get(first) ?? 0) - (wanted.get(second) ?? 0))
      note(layer)
    }
  }
  return ordered
}

function meanOf(
  keys: readonly string[] | undefined,
  heights: ReadonlyMap<string, number>,
): number | undefined {
  if (keys === undefined || keys.length === 0) return undefined
  return keys.reduce((sum, key) => sum + (heights.get(key) ?? 0), 0) / keys.length
}
