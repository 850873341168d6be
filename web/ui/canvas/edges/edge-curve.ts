import type { Box } from '../layout/layout-graph.ts'
import { measures, portHeight } from '../layout/measures.ts'

export type Point = { readonly x: number; readonly y: number }

/** A cubic Bézier curve: start, two control points, end. */
type Piece = readonly [Point, Point, Point, Point]

/** The way of an edge: pieces that go on from each other. */
export type Curve = readonly Piece[]

/**
 * The shape of an edge from the giver's box to the consumer's.
 * `across`: out of the right side, into the left side, raised or lowered on the way by `bow`.
 * `around`: out of the right side, level along each of the `runs` past other nodes, and into the
 * left side; to the left with a turn before the first run and one after the last.
 * `down`: straight to the next node of the same column.
 * `beside`: along the left margin, past other nodes of the same column.
 */
export type EdgeShape =
  | { readonly kind: 'across'; readonly bow: number }
  | { readonly kind: 'around'; readonly runs: readonly LevelRun[] }
  | { readonly kind: 'down' | 'beside' }

/** A part of a way at one height, in its direction: `to` is less than `from` to the left. */
export type LevelRun = { readonly level: number; readonly from: number; readonly to: number }

export const straight: EdgeShape = { kind: 'across', bow: 0 }

/** Whether two nodes stand in the same column. */
export function sharesColumn(first: Box, second: Box): boolean {
  return Math.abs(first.x - second.x) < measures.nodeWidth / 2
}

/** The shape for two nodes of one column; `clear` says that nothing stands between them. */
export function shapeInColumn(giver: Box, consumer: Box, clear: boolean): EdgeShape {
  const below = consumer.y >= giver.y + giver.height
  return { kind: below && clear ? 'down' : 'beside' }
}

/** The shape that was found, as far as it still fits after one of the nodes was moved. */
export function shapeAfterMove(found: EdgeShape, giver: Box, consumer: Box): EdgeShape {
  if (sharesColumn(giver, consumer)) return shapeInColumn(giver, consumer, found.kind === 'down')
  if (found.kind === 'across') return found
  return found.kind === 'around' && fitsRuns(found.runs, giver, consumer) ? found : straight
}

/** Whether a way of level runs still leads from one box to the other. */
export function fitsRuns(runs: readonly LevelRun[], giver: Box, consumer: Box): boolean {
  const [first, last] = [runs.at(0), runs.at(-1)]
  if (first === undefined || last === undefined) return false
  const leaves = first.from - giver.x - giver.width
  const lands = consumer.x - last.to
  if (first.from < first.to) return leaves >= 0 && lands >= 0
  return Math.abs(leaves) <= turnReach && Math.abs(lands) <= turnReach
}

export function edgeCurve(giver: Box, consumer: Box, shape: EdgeShape): Curve {
  const start = { x: giver.x + giver.width, y: giver.y + portHeight }
  const end = { x: consumer.x, y: consumer.y + portHeight }
  if (shape.kind === 'across') return [bowed(start, end, shape.bow)]
  if (shape.kind === 'around') return goAround(start, end, shape.runs)
  return shape.kind === 'down'
    ? straightDown(giver, consumer)
    : [alongMargin({ x: giver.x, y: start.y }, end)]
}

function alongMargin(start: Point, end: Point): Piece {
  const reach = Math.min(34, 14 + Math.abs(end.y - start.y) / 16)
  const left = Math.min(start.x, end.x) - reach
  return [start, { x: left, y: start.y }, { x: left, y: end.y }, end]
}

function bowed(start: Point, end: Point, bow: number): Piece {
  const distance = end.x - start.x
  const landing = Math.abs(end.y - start.y) < levelDifference ? 1 : gentleLanding
  const reach = distance >= 0 ? Math.max(24, distance * 0.45) : 60 + -distance * 0.3
  return [
    start,
    { x: start.x + reach, y: start.y + bow },
    { x: end.x - reach, y: end.y + bow * landing },
    end,
  ]
}

/**
 * How much of a bow is left where the edge arrives: between nodes of one height all of it, for an
 * even arc; otherwise the edge leaves steeply and lands gently.
 */
const gentleLanding = 0.4
const levelDifference = 60

/** How far a turn goes out. */
export const turnReach = 32

function goAround(start: Point, end: Point, runs: readonly LevelRun[]): Curve {
  const pieces: Piece[] = []
  let at = start
  let heading = 1
  const goTo = (next: Point, nextHeading: number): void => {
    pieces.push(heading === nextHeading ? swing(at, next) : turn(at, next, heading))
    at = next
    heading = nextHeading
  }
  for (const { level, from, to } of runs) {
    goTo({ x: from, y: level }, Math.sign(to - from))
    goTo({ x: to, y: level }, heading)
  }
  goTo(end, 1)
  return pieces
}

/** Goes on in its heading, and comes back in the opposite one. */
function turn(from: Point, to: Point, heading: number): Piece {
  const outermost = heading > 0 ? Math.max(from.x, to.x) : Math.min(from.x, to.x)
  const x = outermost + heading * turnReach
  return [from, { x, y: from.y }, { x, y: to.y }, to]
}

/** Leaves and arrives level. */
function swing(from: Point, to: Point): Piece {
  const middle = (from.x + to.x) / 2
  return [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to]
}

function straightTo(from: Point, to: Point): Piece {
  return [from, from, to, to]
}

function straightDown(giver: Box, consumer: Box): Curve {
  const x = (Math.max(giver.x, consumer.x) + Math.min(giver.x, consumer.x) + giver.width) / 2
  return [straightTo({ x, y: giver.y + giver.height }, { x, y: consumer.y })]
}

/** The point at `at` of the way, from 0 to 1; each piece has the share of its width. */
export function pointOn(curve: Curve, at: number): Point {
  return pointsOn(curve, [at])[0] ?? { x: 0, y: 0 }
}

/** As many points, evenly along the way, from start to end. */
export function samplesOf(curve: Curve, count: number): readonly Point[] {
  return pointsOn(
    curve,
    Array.from({ length: count }, (_, index) => index / (count - 1)),
  )
}

function pointsOn(curve: Curve, places: readonly number[]): readonly Point[] {
  const widths = curve.map(([start, , , end]) => Math.abs(end.x - start.x) + 1)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return places.flatMap((at) => {
    let left = at * whole
    for (const [index, piece] of curve.entries()) {
      const width = widths[index] ?? 1
      if (left <= width || index === curve.length - 1) return [pointOnPiece(piece, left / width)]
      left -= width
    }
    return []
  })
}

function pointOnPiece([start, first, second, end]: Piece, at: number): Point {
  const left = 1 - at
  const weights = [left ** 3, 3 * left ** 2 * at, 3 * left * at ** 2, at ** 3] as const
  const mix = (axis: 'x' | 'y'): number =>
    weights[0] * start[axis] +
    weights[1] * first[axis] +
    weights[2] * second[axis] +
    weights[3] * end[axis]
  return { x: mix('x'), y: mix('y') }
}

/** The curve as the `d` of an SVG path. */
export function pathOf(curve: Curve): string {
  return curve
    .map(([start, first, second, end], index) => {
      const move = index === 0 ? `M${at(start)} ` : ''
      return `${move}C${at(first)} ${at(second)} ${at(end)}`
    })
    .join(' ')
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
}
