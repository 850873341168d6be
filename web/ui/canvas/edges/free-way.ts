import type { Box } from '../layout/layout-graph.ts'
import { type Curve, samplesOf } from './edge-curve.ts'

const samples = 25

/** Arcs over the first row may pass through the upper part of a lane's head. */
const headroom = 14

/** How near an edge may come to a node that is none of its ends. */
export const clearance = 6

/** Whether a curve keeps clear of nodes and inside the lanes, which end at `bottom`. */
export function isFree(curve: Curve, boxes: readonly Box[], bottom: number): boolean {
  const way = samplesOf(curve, samples).slice(1, -1)
  if (way.some(({ y }) => y < headroom || y > bottom - clearance)) return false
  const near = boxes.map((box) => ({
    left: box.x - clearance,
    right: box.x + box.width + clearance,
    top: box.y - clearance,
    bottom: box.y + box.height + clearance,
  }))
  return !way.some(({ x, y }) =>
    near.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom),
  )
}
