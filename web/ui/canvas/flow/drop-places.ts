import type { Place } from '../../../state/layout-store.ts'
import type { Point } from '../edges/edge-curve.ts'
import type { Box } from '../layout/layout-graph.ts'
import { measures } from '../layout/measures.ts'
import { snapToColumn } from './drop-target.ts'

/**
 * Places in a lane for modules that were let go at these points of the drawing. They keep their
 * distances: what would stand outside the lane takes the others along into it.
 */
export function dropPlaces(
  points: readonly Point[],
  lane: string,
  box: Box,
  pinned: boolean,
): readonly Place[] {
  const inLane = points.map(({ x, y }) => ({ x: x - box.x, y: y - box.y }))
  const right = Math.max(0, measures.laneSide - Math.min(...inLane.map(({ x }) => x)))
  const down = Math.max(0, measures.laneTop - Math.min(...inLane.map(({ y }) => y)))
  return inLane.map(({ x, y }) => ({ lane, x: snapToColumn(x + right), y: y + down, pinned }))
}
