import type { EdgeKey } from '../../../state/selection-store.ts'
import type { KeyedGraph } from '../flow/keyed-graph.ts'
import type { Box } from '../layout/layout-graph.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The nearest module that way: nearness across the way counts twice. */
export function nextModule(
  from: string,
  direction: Direction,
  boxes: ReadonlyMap<string, Box>,
): string | undefined {
  const start = boxes.get(from)
  if (start === undefined) return undefined
  const sign = direction === 'right' || direction === 'down' ? 1 : -1
  const sideways = direction === 'left' || direction === 'right'
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [key, box] of boxes) {
    if (key === from) continue
    const dx = centre(box).x - centre(start).x
    const dy = centre(box).y - centre(start).y
    const ahead = sign * (sideways ? dx : dy)
    const aside = Math.abs(sideways ? dy : dx)
    const distance = ahead + 2 * aside
    // Beyond 60 degrees off the way, a node is no longer "that way".
    if (ahead > 0 && aside <= ahead * 1.75 && distance < least) {
      best = key
      least = distance
    }
  }
  return best
}

function centre({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 }
}

export type Stop =
  | { readonly kind: 'module'; readonly key: string }
  | { readonly kind: 'edge'; readonly edge: EdgeKey }

/**
 * Walks along `use` edges: from a module right to the first edge to a consumer, left to the first
 * edge to a giver; from an edge on to the module at its end, or up and down to its siblings.
 */
export function alongEdges(from: Stop, direction: Direction, graph: KeyedGraph): Stop | undefined {
  if (from.kind === 'module') {
    const end = direction === 'right' ? 'giver' : 'consumer'
    if (direction === 'up' || direction === 'down') return undefined
    const use = graph.uses.find((one) => one[end] === from.key)
    return use && { kind: 'edge', edge: { consumer: use.edge.consumer, used: use.edge.used } }
  }
  const { consumer, used } = from.edge
  if (direction === 'left') return { kind: 'module', key: used }
  if (direction === 'right') return { kind: 'module', key: consumer }
  const sameGiver = graph.uses.filter((one) => one.edge.used === used)
  const siblings =
    sameGiver.length > 1 ? sameGiver : graph.uses.filter((one) => one.edge.consumer === consumer)
  const index = siblings.findIndex(({ edge }) => edge.used === used && edge.consumer === consumer)
  const next =
    siblings[(index + (direction === 'down' ? 1 : siblings.length - 1)) % siblings.length]
  return next && { kind: 'edge', edge: { consumer: next.edge.consumer, used: next.edge.used } }
}
