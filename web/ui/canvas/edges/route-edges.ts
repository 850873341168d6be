import type { Box } from '../layout/layout-graph.ts'
import { measures } from '../layout/measures.ts'
import {
  type Curve,
  type EdgeShape,
  edgeCurve,
  pointOn,
  shapeBetween,
  sharesColumn,
} from './edge-curve.ts'

export type EdgeToRoute = {
  readonly id: string
  readonly giver: string
  readonly consumer: string
  /** The width of its label; undefined when it has none. */
  readonly labelWidth: number | undefined
}

export type Route = {
  readonly shape: EdgeShape
  /** How far along the label stands; undefined where there is no room for one. */
  readonly labelAt: number | undefined
}

const labelHeight = 18

/** Beyond so many edges the drawing is too dense for detours to help, and they take too long. */
const mostDetours = 400

const bows = [0, -36, 36, -72, 72, -90, 90, -110, 110, -160, 160, -230, 230, -300, 300] as const

/** Wide bows are clear among few edges; among many they tangle. */
const fewEdges = 24
const narrowBow = 110
const labelSpots = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const

/**
 * Finds a way for each edge: around the nodes between its ends where a bow can do that, and with
 * its label where it covers neither a node nor another label.
 */
export function routeEdges(
  edges: readonly EdgeToRoute[],
  nodes: ReadonlyMap<string, Box>,
): ReadonlyMap<string, Route> {
  const dense = edges.length > mostDetours
  const boxes = [...nodes.values()]
  const lowest = Math.max(0, ...boxes.map((box) => box.y + box.height))
  const bottom = Math.max(lowest + measures.laneBottom, measures.leastLaneHeight) - clearance
  const usableBows =
    edges.length > fewEdges ? bows.filter((bow) => Math.abs(bow) <= narrowBow) : bows
  const labels: Box[] = []
  const routes = new Map<string, Route>()
  for (const edge of edges) {
    const giver = nodes.get(edge.giver)
    const consumer = nodes.get(edge.consumer)
    if (giver === undefined || consumer === undefined) continue
    const near = boxesBetween(giver, consumer, boxes)
    const shape = chooseShape(giver, consumer, near, dense ? [0] : usableBows, bottom)
    const curve = edgeCurve(giver, consumer, shape)
    const label = placeLabel(curve, edge.labelWidth, dense ? [giver, consumer] : boxes, labels)
    if (label !== undefined && !dense) labels.push(label.box)
    routes.set(edge.id, { shape, labelAt: label?.at })
  }
  return routes
}

/** The nodes, other than its ends, that stand where an edge may pass. */
function boxesBetween(giver: Box, consumer: Box, boxes: readonly Box[]): readonly Box[] {
  const left = Math.min(giver.x, consumer.x)
  const right = Math.max(giver.x + giver.width, consumer.x + consumer.width)
  return boxes.filter(
    (box) => box !== giver && box !== consumer && box.x < right && box.x + box.width > left,
  )
}

function chooseShape(
  giver: Box,
  consumer: Box,
  near: readonly Box[],
  usableBows: readonly number[],
  bottom: number,
): EdgeShape {
  if (sharesColumn(giver, consumer)) {
    const under = giver.y + giver.height
    const clear = !near.some((box) => box.y < consumer.y && box.y + box.height > under)
    return shapeBetween(giver, consumer, clear, 0)
  }
  if (near.length === 0) return { kind: 'across', bow: 0 }
  // Where no way is free the straight one is the calmest; it passes behind the nodes.
  const bow = usableBows.find((one) =>
    isFree(edgeCurve(giver, consumer, { kind: 'across', bow: one }), near, bottom),
  )
  return { kind: 'across', bow: bow ?? 0 }
}

const samples = 24

/** Arcs over the first row may pass through the upper part of a lane's head. */
const headroom = 14
const clearance = 6

/** Whether a curve keeps clear of nodes and inside the lanes. */
function isFree(curve: Curve, boxes: readonly Box[], bottom: number): boolean {
  for (let sample = 1; sample < samples; sample += 1) {
    const { x, y } = pointOn(curve, sample / samples)
    if (y < headroom || y > bottom) return false
    for (const box of boxes) {
      const insideX = x > box.x - clearance && x < box.x + box.width + clearance
      if (insideX && y > box.y - clearance && y < box.y + box.height + clearance) return false
    }
  }
  return true
}

function placeLabel(
  curve: Curve,
  width: number | undefined,
  nodes: readonly Box[],
  labels: readonly Box[],
): { readonly at: number; readonly box: Box } | undefined {
  if (width === undefined) return undefined
  for (const at of labelSpots) {
    const { x, y } = pointOn(curve, at)
    const box = { x: x - width / 2, y: y - labelHeight / 2, width, height: labelHeight }
    const isClear = (other: Box): boolean => !overlap(box, other, 2)
    if (nodes.every(isClear) && labels.every(isClear)) return { at, box }
  }
  return undefined
}

function overlap(first: Box, second: Box, margin: number): boolean {
  return (
    first.x - margin < second.x + second.width &&
    second.x < first.x + first.width + margin &&
    first.y - margin < second.y + second.height &&
    second.y < first.y + first.height + margin
  )
}
