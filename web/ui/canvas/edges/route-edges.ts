import type { Box } from '../layout/layout-graph.ts'
import { measures } from '../layout/measures.ts'
import { findWayAround } from './around.ts'
import {
  type EdgeShape,
  edgeCurve,
  type LevelRun,
  shapeInColumn,
  sharesColumn,
  straight,
} from './edge-curve.ts'
import type { EdgeToRoute, RoutedEdge } from './edge-to-route.ts'
import { isFree } from './free-way.ts'
import { placeLabels } from './place-labels.ts'

export type Route = {
  readonly shape: EdgeShape
  /** How far along the label stands; undefined where there is no room, or another edge has it. */
  readonly labelAt: number | undefined
}

/** By edge id; edges without an end in the drawing have none. */
export type Routes = ReadonlyMap<string, Route>

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
): Routes {
  const shapes = clearShapes(edges, nodes)
  const routed = edges.flatMap((edge): readonly RoutedEdge[] => {
    const ends = endsOf(edge, nodes)
    const shape = shapes.get(edge.id)
    if (ends === undefined || shape === undefined) return []
    return [{ edge, curve: edgeCurve(ends.giver, ends.consumer, shape) }]
  })
  const labels = placeLabels(routed, [...nodes.values(), ...heads])
  return new Map([...shapes].map(([id, shape]) => [id, { shape, labelAt: labels.get(id) }]))
}

function clearShapes(
  edges: readonly EdgeToRoute[],
  nodes: ReadonlyMap<string, Box>,
): ReadonlyMap<string, EdgeShape> {
  const boxes = [...nodes.values()]
  const lowest = Math.max(0, ...boxes.map((box) => box.y + box.height))
  const bottom = Math.max(lowest + measures.laneBottom, measures.leastLaneHeight)
  const usableBows =
    edges.length > fewEdges ? bows.filter((bow) => Math.abs(bow) <= narrowBow) : bows
  const shapes = new Map<string, EdgeShape>()
  const runs: LevelRun[] = []
  for (const edge of edges) {
    const ends = endsOf(edge, nodes)
    if (ends === undefined) continue
    const near = boxesNear(ends.giver, ends.consumer, boxes)
    const shape = chooseShape(ends, near, usableBows, bottom, runs)
    shapes.set(edge.id, shape)
    if (shape.kind === 'around') runs.push(...shape.runs)
  }
  return shapes
}

type Ends = { readonly giver: Box; readonly consumer: Box }

function endsOf(edge: EdgeToRoute, nodes: ReadonlyMap<string, Box>): Ends | undefined {
  const giver = nodes.get(edge.giver)
  const consumer = nodes.get(edge.consumer)
  return giver && consumer && { giver, consumer }
}

/** How far to the left and right an edge may reach beyond its ends. */
const mostReach = 120

/** The nodes, other than its ends, that stand where an edge may pass. */
function boxesNear(giver: Box, consumer: Box, boxes: readonly Box[]): readonly Box[] {
  const left = Math.min(giver.x, consumer.x) - mostReach
  const right = Math.max(giver.x, consumer.x) + measures.nodeWidth + mostReach
  return boxes.filter(
    (box) => box !== giver && box !== consumer && box.x < right && box.x + box.width > left,
  )
}

function chooseShape(
  { giver, consumer }: Ends,
  near: readonly Box[],
  usableBows: readonly number[],
  bottom: number,
  taken: readonly LevelRun[],
): EdgeShape {
  const isClear = (shape: EdgeShape): boolean =>
    isFree(edgeCurve(giver, consumer, shape), near, bottom)
  const isColumn = sharesColumn(giver, consumer)
  const isBackward = !isColumn && consumer.x < giver.x
  const plain: readonly EdgeShape[] = isColumn
    ? [shapeInColumn(giver, consumer, true), shapeInColumn(giver, consumer, false)]
    : usableBows.map((bow) => ({ kind: 'across', bow }))
  // A plain curve to the left would pass behind both of its own ends.
  const clear = isBackward ? undefined : plain.find(isClear)
  if (clear !== undefined) return clear
  const around = findWayAround(giver, consumer, near, bottom, taken)
  if (around !== undefined && isClear(around)) return around
  // Where no way is free the plainest is the calmest; it passes behind the nodes.
  return plain.find(isClear) ?? (isColumn ? { kind: 'beside' } : straight)
}
