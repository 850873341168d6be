import { type Curve, edgeCurve, type Point, shapeAfterMove } from '../edges/edge-curve.ts'
import { portHeight } from '../layout/measures.ts'
import type { EdgeData, FlowNode } from './flow-elements.ts'

const portRadius = 4.5

/** The outer rim of a port: where xyflow has the edges of a node start or end. */
export function portOf(node: FlowNode, side: 'source' | 'target', at: Point): Point | undefined {
  const port = node.handles?.find(({ type }) => type === side)
  if (port === undefined) return undefined
  const { x, y, width = 0, height = 0 } = port
  return { x: at.x + x + (side === 'source' ? width : 0), y: at.y + y + height / 2 }
}

/**
 * The way of an edge between the rims of its ports. While a module is dragged the way that was
 * found is old: only what still fits is kept of it.
 */
export function edgeWay(
  data: Pick<EdgeData, 'shape' | 'giver' | 'consumer'>,
  source: Point,
  target: Point,
): Curve {
  const [left, right] = [source.x - portRadius - data.giver.width, target.x + portRadius]
  const giver = { ...data.giver, x: left, y: source.y - portHeight }
  const consumer = { ...data.consumer, x: right, y: target.y - portHeight }
  return edgeCurve(giver, consumer, shapeAfterMove(data.shape, giver, consumer))
}
