import type { Place, Places } from '../../../state/layout-store.ts'
import { arrangeColumns, mostColumns } from './columns.ts'
import { layerNodes } from './layers.ts'
import { addTo, type LayoutGraph } from './layout-graph.ts'
import { measures } from './measures.ts'

/** A lane with its nodes in columns, before anything has a height. */
type ColumnLane = { readonly key: string; readonly columns: readonly (readonly string[])[] }

type HeightOf = (key: string) => number

/**
 * Places every node as if the blueprint had just been opened: each lane in columns, each node at
 * the height of those that give to it, as far as the tallest column leaves room.
 */
export function drawAfresh(graph: LayoutGraph): Places {
  const heights = new Map<string, number>()
  const givers = new Map<string, string[]>()
  for (const { giver, consumer } of graph.edges) addTo(givers, consumer, giver)
  for (const { key, height } of graph.lanes.flatMap((lane) => lane.nodes)) heights.set(key, height)
  const heightOf: HeightOf = (key) => heights.get(key) ?? measures.nodeHead
  const lanes = arrangeLanes(graph, heightOf)
  const bottom = measures.laneTop + tallestColumn(lanes, heightOf)
  const places = new Map<string, Place>()
  for (const lane of lanes) {
    lane.columns.forEach((column, index) => {
      const wanted = column.map((key) => meanTop(givers.get(key) ?? [], places))
      const tops = spread(column.map(heightOf), wanted, bottom)
      const x = measures.laneSide + index * measures.columnPitch
      column.forEach((key, row) => {
        places.set(key, { lane: lane.key, x, y: tops[row] ?? measures.laneTop, pinned: false })
      })
    })
  }
  return places
}

/** The room that a window of usual size has for the canvas. */
const usualRoom = { width: 814, height: 500 }

/** A drawing at this zoom reads well; only below it are columns given up for size. */
const comfortableZoom = 0.75

/** Fewer columns make edges longer, so they must make the drawing this much larger. */
const worthwhile = 1.1

/**
 * All lanes in columns: as many as the layers ask for when the whole drawing then fits a window at
 * a comfortable size, otherwise the number that lets it be drawn largest.
 */
function arrangeLanes(graph: LayoutGraph, heightOf: HeightOf): readonly ColumnLane[] {
  const layered = graph.lanes.map((lane) => {
    const keys = lane.nodes.map((node) => node.key)
    return { key: lane.key, layers: layerNodes(keys, graph.edges) }
  })
  let best: readonly ColumnLane[] = []
  let bestZoom = 0
  for (let most = mostColumns; most >= 1 && bestZoom < comfortableZoom; most -= 1) {
    const lanes = layered.map(({ key, layers }) => ({ key, columns: arrangeColumns(layers, most) }))
    const zoom = zoomOf(lanes, heightOf)
    if (zoom > bestZoom * worthwhile) {
      best = lanes
      bestZoom = zoom
    }
  }
  return best
}

/** How large the drawing could be shown. */
function zoomOf(lanes: readonly ColumnLane[], heightOf: HeightOf): number {
  const pitches = lanes.reduce((sum, { columns }) => sum + Math.max(0, columns.length - 1), 0)
  const laneWidth = 2 * measures.laneSide + measures.nodeWidth + measures.laneGap
  const width = lanes.length * laneWidth + pitches * measures.columnPitch
  const height = measures.laneTop + tallestColumn(lanes, heightOf) + measures.laneBottom
  const room = usualRoom.height / Math.max(height, measures.leastLaneHeight)
  return Math.min(1, usualRoom.width / width, room)
}

function tallestColumn(lanes: readonly ColumnLane[], heightOf: HeightOf): number {
  const heights = lanes.flatMap(({ columns }) =>
    columns.map((column) => {
      const nodes = column.reduce((sum, key) => sum + heightOf(key), 0)
      return nodes + measures.rowGap * Math.max(0, column.length - 1)
    }),
  )
  return Math.max(0, ...heights)
}

/** The mean top of the nodes that are placed already; undefined when there is none. */
function meanTop(keys: readonly string[], places: Places): number | undefined {
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
