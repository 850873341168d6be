import type { Box } from '../layout/layout-graph.ts'
import { type Curve, samplesOf } from './edge-curve.ts'

const samples = 25

/** Arcs over the first row may pass through the upper part of a lane's head. */
const headroom = 14

/** How near an edge may come to a node that is none of its ends. */
export const clearance = 6

/** A level part of a way stands at its height but for the last digits. */
const rounding = 1e-6

/** Whether a curve keeps clear of nodes and inside the lanes, which end at `bottom`. */
export function isFree(curve: Curve, boxes: readonly Box[], bottom: number): boolean {
  const reach = clearance - rounding
  return samplesOf(curve, samples)
    .slice(1, -1)
    .every(
      ({ x, y }) =>
        y >= headroom &&
        y <= bottom - reach &&
        !boxes.some(
          (box) =>
            x > box.x - reach &&
            x < box.x + box.width + reach &&
            y > box.y - reach &&
            y < box.y + box.height + reach,
        ),
    )
}
