import type { Box } from '../layout/layout-graph.ts'
import { measures } from '../layout/measures.ts'
import { findWayAround } from './around.ts'
import { type EdgeShape, edgeCurve, shapeInColumn, sharesColumn, straight } from './edge-curve.ts'
import type { EdgeToRoute, RoutedEdge } from './edge-to-route.ts'
import { isFree } from './free-way.ts'
import { placeLabels } from './place-labels.ts'

export type Route = {
  readonly shape: EdgeShape
  /** How far along the label stands; undefined where there is no room, or another edge has it. */
  readonly labelAt: number | undefined
}

/** Beyond so many edges the drawing is too dense for detours to help, and they take too long. */
const mostDetours = 400

const bows = [0, -36, 36, -72, 72, -90, 90, -110, 110, -160, 160, -230, 230, -300, 300] as const

/** Wide bows are clear among few edges; among many they tangle. */
const fewEdges = 24
const narrowBow = 110

/**
 * Finds a way for each edge, around the nodes between its ends where that can be done, and then
 * for its label a place that covers no node, no other edge, no other label and no head of a lane.
 */
export function routeEdges(
  edges: readonly EdgeToRoute[],
  nodes: ReadonlyMap<string, Box>,
  heads: readonly Box[],
): ReadonlyMap<string, Route> {
  const isDense = edges.length > mostDetours
  const shapes = isDense ? simpleShapes(edges, nodes) : clearShapes(edges, nodes)
  const routed = edges.flatMap((edge): readonly RoutedEdge[] => {
    const ends = endsOf(edge, nodes)
    const shape = shapes.get(edge.id)
    if (ends === undefined || shape === undefined) return []
    return [{ edge, curve: edgeCurve(ends.giver, ends.consumer, shape) }]
  })
  const labels = placeLabels(routed, [...nodes.values(), ...heads])
  return new Map([...shapes].map(([id, shape]) => [id, { shape, labelAt: labels.get(id) }]))
}

type Shapes = ReadonlyMap<string, EdgeShape>

function simpleShapes(edges: readonly EdgeToRoute[], nodes: ReadonlyMap<string, Box>): Shapes {
  const shapes = new Map<string, EdgeShape>()
  for (const edge of edges) {
    const ends = endsOf(edge, nodes)
    if (ends === undefined) continue
    const { giver, consumer } = ends
    const isColumn = sharesColumn(giver, consumer)
    shapes.set(edge.id, isColumn ? shapeInColumn(giver, consumer, false) : straight)
  }
  return shapes
}

function clearShapes(edges: readonly EdgeToRoute[], nodes: ReadonlyMap<string, Box>): Shapes {
  const boxes = [...nodes.values()]
  const lowest = Math.max(0, ...boxes.map((box) => box.y + box.height))
  const bottom = Math.max(lowest + measures.laneBottom, measures.leastLaneHeight)
  const usableBows =
    edges.length > fewEdges ? bows.filter((bow) => Math.abs(bow) <= narrowBow) : bows
  const shapes = new Map<string, EdgeShape>()
  for (const edge of edges) {
    const ends = endsOf(edge, nodes)
    if (ends === undefined) continue
    const near = boxesBetween(ends.giver, ends.consumer, boxes)
    shapes.set(edge.id, chooseShape(ends, near, usableBows, bottom, [...shapes.values()]))
  }
  return shapes
}

type Ends = { readonly giver: Box; readonly consumer: Box }

function endsOf(edge: EdgeToRoute, nodes: ReadonlyMap<string, Box>): Ends | undefined {
  const giver = nodes.get(edge.giver)
  const consumer = nodes.get(edge.consumer)
  return giver && consumer && { giver, consumer }
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
  { giver, consumer }: Ends,
  near: readonly Box[],
  usableBows: readonly number[],
  bottom: number,
  taken: readonly EdgeShape[],
): EdgeShape {
  if (sharesColumn(giver, consumer)) {
    const under = giver.y + giver.height
    const clear = !near.some((box) => box.y < consumer.y && box.y + box.height > under)
    return shapeInColumn(giver, consumer, clear)
  }
  if (near.length === 0) return straight
  const bow = usableBows.find((one) =>
    isFree(edgeCurve(giver, consumer, { kind: 'across', bow: one }), near, bottom),
  )
  if (bow !== undefined) return { kind: 'across', bow }
  // Where no way is free the straight one is the calmest; it passes behind the nodes.
  return findWayAround(giver, consumer, near, bottom, taken) ?? straight
}
