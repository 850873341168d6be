import type { ListPlace } from '../../../engine/index.ts'
import { words } from '../../shared/words.ts'
import type { Point } from '../edges/edge-curve.ts'
import type { Layout } from '../layout/layout.ts'
import type { Box } from '../layout/layout-graph.ts'
import { measures } from '../layout/measures.ts'
import type { KeyedGraph, KeyedLane } from './keyed-graph.ts'

export type DropTarget = {
  readonly lane: string
  readonly group: string
  readonly place: ListPlace
  /** Says what the drop would do: `into group primary, after network1`. */
  readonly note: string
  /** Where the module would stand in the lane. */
  readonly spot: Point
}

/**
 * The place in the blueprint that a drop at a point of the drawing means: the lane there, and in
 * its list after the module above the point in the same column. `dragged` is the key of the module
 * on its way, which does not count itself.
 */
export function findDropTarget(
  at: Point,
  graph: KeyedGraph,
  layout: Layout,
  dragged: string | undefined,
): DropTarget | undefined {
  const lane = graph.lanes.find(({ key }) => {
    const box = layout.lanes.get(key)
    return box !== undefined && contains(box, at)
  })
  const box = lane && layout.lanes.get(lane.key)
  if (lane === undefined || box === undefined) return undefined
  const neighbour = findNeighbour(at, lane, layout, dragged)
  return {
    lane: lane.key,
    group: lane.group.name,
    place: neighbour?.place ?? 'last',
    note: neighbour?.note ?? words.canvas.into(lane.group.name),
    spot: spotAt(at, box),
  }
}

function findNeighbour(
  at: Point,
  lane: KeyedLane,
  layout: Layout,
  dragged: string | undefined,
): { readonly place: ListPlace; readonly note: string } | undefined {
  const column = lane.moduleKeys.flatMap((key, index) => {
    const box = layout.nodes.get(key)
    if (box === undefined || key === dragged || !coversColumn(box, at)) return []
    return [{ key, index, middle: box.y + box.height / 2 }]
  })
  const above = column.filter(({ middle }) => middle <= at.y)
  const last = above.reduce<(typeof column)[number] | undefined>(
    (lowest, one) => (lowest === undefined || one.middle > lowest.middle ? one : lowest),
    undefined,
  )
  const { name } = lane.group
  if (last !== undefined) {
    const place = last.index + 1 < lane.moduleKeys.length ? last.index + 1 : 'last'
    return { place, note: words.canvas.intoAfter(name, last.key) }
  }
  const first = column.reduce<(typeof column)[number] | undefined>(
    (highest, one) => (highest === undefined || one.middle < highest.middle ? one : highest),
    undefined,
  )
  return first && { place: first.index, note: words.canvas.intoBefore(name, first.key) }
}

function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

function coversColumn(box: Box, { x }: Point): boolean {
  return x >= box.x - measures.laneSide && x <= box.x + box.width + measures.laneSide
}

/** The point as a place for a new node in the lane: always in a column, so that few must give way. */
function spotAt(at: Point, lane: Box): Point {
  const left = at.x - lane.x - measures.nodeWidth / 2
  return { x: nearestColumn(left), y: at.y - lane.y - measures.nodeHead / 2 }
}

const snapReach = 72

/** Where a dragged node's left edge comes to rest: at a column when it is near one. */
export function snapToColumn(left: number): number {
  const column = nearestColumn(left)
  return Math.abs(left - column) <= snapReach ? column : Math.round(left)
}

function nearestColumn(left: number): number {
  const index = Math.max(0, Math.round((left - measures.laneSide) / measures.columnPitch))
  return measures.laneSide + index * measures.columnPitch
}
