import type { Box } from '../layout/layout-graph.ts'
import { type Point, samplesOf } from './edge-curve.ts'
import type { LabelToPlace, RoutedEdge } from './edge-to-route.ts'
import { Paper } from './paper.ts'

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
}

/** A straight part of a line. */
type Part = { readonly line: Line; readonly from: Point; readonly to: Point }

/**
 * How far along each edge its label stands, by edge id: where it covers none of the boxes, no
 * earlier label and no other edge. An edge without such a place has no label.
 */
export function placeLabels(
  routed: readonly RoutedEdge[],
  boxes: readonly Box[],
): ReadonlyMap<string, number> {
  const lines = routed.map(({ edge: { id, label }, curve }): Line => {
    return { id, label, points: samplesOf(curve, parts + 1) }
  })
  const drawn = new Paper<Part>()
  for (const part of lines.flatMap(partsOf)) drawn.add(boundsOf(part), part)
  const covered = new Paper<Box>()
  for (const box of boxes) covered.add(box, box)
  const places = new Map<string, number>()
  const shared = new Set<string>()
  for (const line of lines) {
    const { id, label } = line
    if (label === undefined || (label.shared !== undefined && shared.has(label.shared))) continue
    const isClear = (room: Box): boolean =>
      !covered.some(room, (box) => overlap(box, room)) &&
      !drawn.some(room, (part) => isOther(part.line, line) && meets(part, room))
    const spot = findSpot(line, label, isClear)
    if (spot === undefined) continue
    covered.add(spot.room, spot.room)
    places.set(id, spot.at / parts)
    if (label.shared !== undefined) shared.add(label.shared)
  }
  return places
}

/** Whether a label may not cover a line: its own it may, and those for which it stands. */
function isOther(line: Line, own: Line): boolean {
  const shared = own.label?.shared
  return line !== own && (shared === undefined || shared !== line.label?.shared)
}

function findSpot(
  { points }: Line,
  { width, shared }: LabelToPlace,
  isClear: (room: Box) => boolean,
): { readonly at: number; readonly room: Box } | undefined {
  for (const at of shared === undefined ? spots : sharedSpots) {
    const point = points[at]
    if (point === undefined) continue
    const room = roomAt(point, width)
    if (isClear(room)) return { at, room }
  }
  return undefined
}

/** The room of a label, with its margin. */
function roomAt({ x, y }: Point, width: number): Box {
  const [halfWidth, halfHeight] = [width / 2 + margin, labelHeight / 2 + margin]
  return { x: x - halfWidth, y: y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight }
}

function partsOf(line: Line): readonly Part[] {
  return line.points.flatMap((from, index) => {
    const to = line.points[index + 1]
    return to === undefined ? [] : [{ line, from, to }]
  })
}

function boundsOf({ from, to }: Part): Box {
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
  return { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }
}

/** Whether a straight line meets a box: what lies within its sides has a part in common. */
function meets({ from, to }: Part, { x, y, width, height }: Box): boolean {
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
