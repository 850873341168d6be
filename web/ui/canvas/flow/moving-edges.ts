import { type Point, pathOf } from '../edges/edge-curve.ts'
import { edgeWay, portOf } from './edge-way.ts'
import type { FlowEdge, FlowNode } from './flow-elements.ts'

/** Whether an edge moves when these nodes are dragged. */
export function isMoving({ source, target }: FlowEdge, dragged: ReadonlySet<string>): boolean {
  return dragged.has(source) || dragged.has(target)
}

/**
 * One `d` for all of the edges, with nodes at these places and all others where they stand. An edge
 * with an end that is not drawn is left out.
 */
export function pathOfAll(
  edges: readonly FlowEdge[],
  nodes: ReadonlyMap<string, FlowNode>,
  places: ReadonlyMap<string, Point>,
): string {
  const rim = (id: string, side: 'source' | 'target'): Point | undefined => {
    const node = nodes.get(id)
    return node && portOf(node, side, places.get(id) ?? node.position)
  }
  return edges
    .flatMap(({ data, source, target }) => {
      const [from, to] = [rim(source, 'source'), rim(target, 'target')]
      return data && from && to ? [pathOf(edgeWay(data, from, to))] : []
    })
    .join(' ')
}
