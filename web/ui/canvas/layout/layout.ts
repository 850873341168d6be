import type { Place, Places } from '../../../state/layout-store.ts'
import { drawAfresh } from './draw-afresh.ts'
import type { Box, LayoutGraph, LayoutLane } from './layout-graph.ts'
import { measures } from './measures.ts'
import { settleLane } from './settle-lane.ts'

export type Layout = {
  /** By lane key, in deployment order from left to right. */
  readonly lanes: ReadonlyMap<string, Box>
  /** By node key, on the whole drawing; those of folded lanes are not drawn. */
  readonly nodes: ReadonlyMap<string, Box>
  /** By node key, where edges begin and end: at the node, or at the box of its folded lane. */
  readonly ends: ReadonlyMap<string, Box>
  /** What to pass in next time, so that nodes stay where they are. */
  readonly places: Places
}

/**
 * The drawing of a graph: lanes of one height side by side, wide enough for their nodes. Nodes
 * with a remembered place keep it, so that an edit moves as few others as it can; without
 * remembered places the drawing depends on the graph alone. The nodes of a folded lane keep their
 * places too, for when it is unfolded.
 */
export function layOut(graph: LayoutGraph, remembered: Places): Layout {
  const fresh = drawAfresh(graph)
  const laneKeys = new Set(graph.lanes.map((lane) => lane.key))
  const settled = graph.lanes.map((lane) => {
    const known = knownPlaces(lane, remembered, laneKeys)
    return { lane, standing: settleLane(lane, known, fresh) }
  })
  const places = new Map<string, Place>()
  const nodes = new Map<string, Box>()
  const ends = new Map<string, Box>()
  const lanes = new Map<string, Box>()
  const height = settled.reduce(
    (tallest, { lane, standing }) =>
      Math.max(
        tallest,
        ...(lane.folded ? [] : standing).map(
          ({ node, place }) => place.y + node.height + measures.laneBottom,
        ),
      ),
    0 + measures.leastLaneHeight,
  )
  let left = 0
  for (const { lane, standing } of settled) {
    const width = lane.folded ? measures.foldedWidth : openWidth(standing.map(({ place }) => place))
    const foldBox = { x: left, y: measures.laneTop, width, height: measures.nodeHead }
    lanes.set(lane.key, { x: left, y: 0, width, height })
    for (const { node, place } of standing) {
      places.set(node.key, place)
      const { x, y } = place
      const box = { x: left + x, y, width: measures.nodeWidth, height: node.height }
      if (!lane.folded) nodes.set(node.key, box)
      ends.set(node.key, lane.folded ? foldBox : box)
    }
    left += width + measures.laneGap
  }
  return { lanes, nodes, ends, places }
}

function openWidth(places: readonly Place[]): number {
  const right = Math.max(measures.laneSide, ...places.map(({ x }) => x))
  return right + measures.nodeWidth + measures.laneSide
}

/** Where the lanes' names stand. */
export function laneHeads({ lanes }: Layout): readonly Box[] {
  return [...lanes.values()].map((lane) => ({
    ...lane,
    width: Math.min(lane.width, measures.laneTitle),
    height: measures.laneHead,
  }))
}

/**
 * The remembered places that still count: those in this lane, or in one that is gone (it was
 * renamed). When most of a lane is new, as after pasting a blueprint, only pinned ones do.
 */
function knownPlaces(
  lane: LayoutLane,
  remembered: Places,
  laneKeys: ReadonlySet<string>,
): ReadonlyMap<string, Place> {
  const known = new Map<string, Place>()
  for (const { key } of lane.nodes) {
    const place = remembered.get(key)
    if (place === undefined) continue
    if (place.lane === lane.key || !laneKeys.has(place.lane)) known.set(key, place)
  }
  if (known.size * 2 >= lane.nodes.length) return known
  return new Map([...known].filter(([, place]) => place.pinned))
}
