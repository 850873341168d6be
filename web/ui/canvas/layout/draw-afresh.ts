import type { Place, Places } from '../../../state/layout-store.ts'
import { arrangeColumns } from './columns.ts'
import { layerNodes } from './layers.ts'
import { addTo, type LayoutGraph, type LayoutLane } from './layout-graph.ts'
import { measures } from './measures.ts'

/**
 * Places every node as if the blueprint had just been opened: each lane in columns, each node at
 * the height of those that give to it, as far as the tallest column leaves room.
 */
export function drawAfresh(graph: LayoutGraph): Places {
  const heights = new Map<string, number>()
  const givers = new Map<string, string[]>()
  for (const { giver, consumer } of graph.edges) addTo(givers, consumer, giver)
  const lanes = graph.lanes.map((lane) => {
    for (const node of lane.nodes) heights.set(node.key, node.height)
    return { key: lane.key, columns: columnsOf(lane, graph) }
  })
  const heightOf = (key: string): number => heights.get(key) ?? measures.nodeHead
  const tallest = Math.max(
    0,
    ...lanes.flatMap((lane) => lane.columns.map((column) => packedHeight(column, heightOf))),
  )
  const places = new Map<string, Place>()
  for (const lane of lanes) {
    lane.columns.forEach((column, index) => {
      const wanted = column.map((key) => meanHeight(givers.get(key) ?? [], places))
      const tops = spread(column.map(heightOf), wanted, measures.laneTop + tallest)
      const x = measures.laneSide + index * measures.columnPitch
      column.forEach((key, row) => {
        places.set(key, { lane: lane.key, x, y: tops[row] ?? measures.laneTop, pinned: false })
      })
    })
  }
  return places
}

function columnsOf(lane: LayoutLane, graph: LayoutGraph): readonly (readonly string[])[] {
  const keys = lane.nodes.map((node) => node.key)
  return arrangeColumns(layerNodes(keys, graph.edges))
}

function packedHeight(column: readonly string[], heightOf: (key: string) => number): number {
  const nodes = column.reduce((sum, key) => sum + heightOf(key), 0)
  return nodes + measures.rowGap * Math.max(0, column.length - 1)
}

/** The mean top of the nodes that are placed already; undefined when there is none. */
function meanHeight(keys: readonly string[], places: Places): number | undefined {
  const tops = keys.flatMap((key) => places.get(key)?.y ?? [])
  return tops.length === 0 ? undefined : tops.reduce((sum, top) => sum + top, 0) / tops.length
}

/**
 * The tops of a column's nodes: in order, apart by the row gap, each as near to the wanted top as
 * the ones above leave it, and none below `bottom` unless the column is too long for that.
 */
function spread(
  heights: readonly number[],
  wanted: readonly (number | undefined)[],
  bottom: number,
): readonly number[] {
  const tops: number[] = []
  let free: number = measures.laneTop
  heights.forEach((height, row) => {
    const top = Math.round(Math.max(free, wanted[row] ?? free))
    tops.push(top)
    free = top + height + measures.rowGap
  })
  let limit = bottom
  for (let row = tops.length - 1; row >= 0; row -= 1) {
    const top = Math.min(tops[row] ?? 0, limit - (heights[row] ?? 0))
    tops[row] = Math.max(top, measures.laneTop)
    limit = top - measures.rowGap
  }
  return tops
}
