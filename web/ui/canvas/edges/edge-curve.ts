import type { Box } from '../layout/layout-graph.ts'
import { measures, portHeight } from '../layout/measures.ts'

export type Point = { readonly x: number; readonly y: number }

/** A cubic Bézier curve: start, two control points, end. */
export type Curve = readonly [Point, Point, Point, Point]

/**
 * The shape of an edge from the giver's box to the consumer's.
 * `across`: out of the right side, into the left side, raised or lowered on the way by `bow`.
 * `down`: straight to the next node of the same column.
 * `beside`: along the left margin, past other nodes of the same column.
 */
export type EdgeShape = { readonly kind: 'across' | 'down' | 'beside'; readonly bow: number }

/** Whether two nodes stand in the same column. */
export function sharesColumn(first: Box, second: Box): boolean {
  return Math.abs(first.x - second.x) < measures.nodeWidth / 2
}

/** The shape that fits where two nodes are; `clear` says that nothing stands between them. */
export function shapeBetween(giver: Box, consumer: Box, clear: boolean, bow: number): EdgeShape {
  if (!sharesColumn(giver, consumer)) return { kind: 'across', bow }
  const below = consumer.y >= giver.y + giver.height
  return { kind: below && clear ? 'down' : 'beside', bow: 0 }
}

export function edgeCurve(giver: Box, consumer: Box, shape: EdgeShape): Curve {
  if (shape.kind === 'down') return straightDown(giver, consumer)
  const end = { x: consumer.x, y: consumer.y + portHeight }
  if (shape.kind === 'beside') {
    const start = { x: giver.x, y: giver.y + portHeight }
    const reach = Math.min(34, 14 + Math.abs(end.y - start.y) / 16)
    const left = Math.min(start.x, end.x) - reach
    return [start, { x: left, y: start.y }, { x: left, y: end.y }, end]
  }
  const start = { x: giver.x + giver.width, y: giver.y + portHeight }
  const distance = end.x - start.x
  const landing = Math.abs(end.y - start.y) < levelDifference ? 1 : gentleLanding
  const reach = distance >= 0 ? Math.max(24, distance * 0.45) : 60 + -distance * 0.3
  return [
    start,
    { x: start.x + reach, y: start.y + shape.bow },
    { x: end.x - reach, y: end.y + shape.bow * landing },
    end,
  ]
}

/**
 * How much of a bow is left where the edge arrives: between nodes of one height all of it, for an
 * even arc; otherwise the edge leaves steeply and lands gently.
 */
const gentleLanding = 0.4
const levelDifference = 60

function straightDown(giver: Box, consumer: Box): Curve {
  const x = (Math.max(giver.x, consumer.x) + Math.min(giver.x, consumer.x) + giver.width) / 2
  const top = { x, y: giver.y + giver.height }
  const bottom = { x, y: consumer.y }
  return [top, top, bottom, bottom]
}

/** The point at `at` of the way, from 0 to 1. */
export function pointOn([start, first, second, end]: Curve, at: number): Point {
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
export function pathOf([start, first, second, end]: Curve): string {
  return `M${at(start)} C${at(first)} ${at(second)} ${at(end)}`
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
}
