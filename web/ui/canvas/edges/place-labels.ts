import type { Box } from '../layout/layout-graph.ts'
import { type Curve, type Point, samplesOf } from './edge-curve.ts'
import type { LabelToPlace, RoutedEdge } from './edge-to-route.ts'

export const labelHeight = 18

/** How much of the paper is left around a label. */
const margin = 1.5

/** An edge is looked at in so many straight parts; labels stand where two of them meet. */
const parts = 48

/** From the middle outwards, leaving out the ends. */
const spots: readonly number[] = Array.from({ length: 43 }, (_, index) => {
  const side = index % 2 === 0 ? 1 : -1
  return parts / 2 + side * Math.ceil(index / 2)
})

/** A shared label stands where the edges part. */
const sharedSpots: readonly number[] = spots.toSorted((first, second) => first - second)

type Line = {
  readonly id: string
  readonly label: LabelToPlace | undefined
  readonly points: readonly Point[]
  readonly bounds: Box
}

/**
 * How far along each edge its label stands, by edge id: where it covers none of the boxes, no
 * earlier label and no other edge. An edge without such a place has no label.
 */
export function placeLabels(
  routed: readonly RoutedEdge[],
  boxes: readonly Box[],
): ReadonlyMap<string, number> {
  const lines = routed.map(({ edge, curve }) => lineOf(edge.id, edge.label, curve))
  const places = new Map<string, number>()
  const covered: Box[] = [...boxes]
  const shared = new Set<string>()
  for (const line of lines) {
    const { id, label } = line
    if (label === undefined || (label.shared !== undefined && shared.has(label.shared))) continue
    const reach = grown(line.bounds, label.width)
    const others = lines.filter(
      (other) => other !== line && !isShared(label, other.label) && overlap(other.bounds, reach),
    )
    const spot = findSpot(line, label, {
      others,
      covered: covered.filter((box) => overlap(box, reach)),
    })
    if (spot === undefined) continue
    covered.push(spot.room)
    places.set(id, spot.at / parts)
    if (label.shared !== undefined) shared.add(label.shared)
  }
  return places
}

function isShared(label: LabelToPlace, other: LabelToPlace | undefined): boolean {
  return label.shared !== undefined && label.shared === other?.shared
}

type Obstacles = { readonly others: readonly Line[]; readonly covered: readonly Box[] }

function findSpot(
  { points }: Line,
  { width, shared }: LabelToPlace,
  { others, covered }: Obstacles,
): { readonly at: number; readonly room: Box } | undefined {
  for (const at of shared === undefined ? spots : sharedSpots) {
    const point = points[at]
    if (point === undefined) continue
    const room = roomAt(point, width)
    const isTaken = covered.some((box) => overlap(box, room))
    if (!isTaken && !others.some((other) => crosses(other, room))) return { at, room }
  }
  return undefined
}

/** The room of a label, with its margin. */
function roomAt({ x, y }: Point, width: number): Box {
  const box = { x: x - width / 2, y: y - labelHeight / 2, width, height: labelHeight }
  return grown(box, margin)
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

function lineOf(id: string, label: LabelToPlace | undefined, curve: Curve): Line {
  const points = samplesOf(curve, parts + 1)
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const bounds = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
  return { id, label, points, bounds }
}

function crosses({ points, bounds }: Line, box: Box): boolean {
  if (!overlap(box, bounds)) return false
  return points.some((point, index) => {
    const next = points[index + 1]
    return next !== undefined && meets(point, next, box)
  })
}

/** Whether a straight line meets a box: what lies within its sides has a part in common. */
function meets(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  const [firstX, lastX] = within(from.x, to.x, x, x + width)
  const [firstY, lastY] = within(from.y, to.y, y, y + height)
  return Math.max(0, firstX, firstY) <= Math.min(1, lastX, lastY)
}

/** From where to where a way is between two bounds, as parts of the way. */
function within(
  from: number,
  to: number,
  low: number,
  high: number,
): readonly [first: number, last: number] {
  if (from === to) return from >= low && from <= high ? [0, 1] : [1, 0]
  const toLow = (low - from) / (to - from)
  const toHigh = (high - from) / (to - from)
  return toLow < toHigh ? [toLow, toHigh] : [toHigh, toLow]
}

function overlap(first: Box, second: Box): boolean {
  return (
    first.x <= second.x + second.width &&
    second.x <= first.x + first.width &&
    first.y <= second.y + second.height &&
    second.y <= first.y + first.height
  )
}
