import type { Box } from '../layout/layout-graph.ts'
import { portHeight } from '../layout/measures.ts'
import { type EdgeShape, edgeCurve } from './edge-curve.ts'
import { isFree } from './free-way.ts'

type Around = Extract<EdgeShape, { kind: 'around' }>

/** Between the names of the lanes and the first row. */
const highest = 46

/** How far from the nodes that it passes an edge may run: several find room side by side. */
const distances = [8, 14, 20, 26, 34, 42] as const

/** Two edges nearer than this would be taken for one. */
const apart = 5

/** An edge needs so much width to get to another height, and takes no more than that. */
const leastSwing = 24
const mostSwing = 86

/** Enough to find a way where there is one; every one of them takes time. */
const mostTries = 24

/**
 * A way over or under the nodes between two ends: level at a height where no node and no earlier
 * edge is, as near to both ends as can be. Undefined when there is none, and for ends that do not
 * stand left and right of each other.
 */
export function findWayAround(
  giver: Box,
  consumer: Box,
  near: readonly Box[],
  bottom: number,
  taken: readonly EdgeShape[],
): Around | undefined {
  const from = giver.x + giver.width
  const to = consumer.x
  const between = near.filter((box) => box.x + box.width > from && box.x < to)
  const leave = Math.min(from + mostSwing, ...between.map((box) => box.x))
  const land = Math.max(to - mostSwing, ...between.map((box) => box.x + box.width))
  if (leave - from < leastSwing || to - land < leastSwing || leave >= land) return undefined
  const detour = (level: number): number =>
    Math.abs(level - giver.y - portHeight) + Math.abs(level - consumer.y - portHeight)
  return between
    .flatMap((box) =>
      distances.flatMap((distance) => [box.y - distance, box.y + box.height + distance]),
    )
    .filter((level) => level >= highest && level < bottom)
    .sort((first, second) => detour(first) - detour(second))
    .slice(0, mostTries)
    .map((level): Around => ({ kind: 'around', level, leave, land }))
    .find(
      (way) =>
        !taken.some((other) => runsAlong(way, other)) &&
        isFree(edgeCurve(giver, consumer, way), near, bottom),
    )
}

function runsAlong(way: Around, other: EdgeShape): boolean {
  if (other.kind !== 'around' || Math.abs(other.level - way.level) >= apart) return false
  return other.leave < way.land && way.leave < other.land
}
