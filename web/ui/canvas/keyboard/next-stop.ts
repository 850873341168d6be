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

/** What the keyboard stands on. */
export type Stop =
  | { readonly kind: 'module'; readonly key: string }
  | { readonly kind: 'edge'; readonly edge: EdgeKey }
  | { readonly kind: 'group'; readonly name: string }

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
  if (from.kind === 'group') return undefined
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

/**
 * The next module or group that way. The head of a group stands above its modules, between those of
 * its neighbours; without a start the first module is the next one.
 */
export function walk(
  from: Stop | undefined,
  direction: Direction,
  graph: KeyedGraph,
  boxes: ReadonlyMap<string, Box>,
): Stop | undefined {
  if (from?.kind === 'group') return fromGroup(from.name, direction, graph, boxes)
  const start = from?.kind === 'edge' ? from.edge.consumer : from?.key
  if (start === undefined || !boxes.has(start)) return firstStop(graph, boxes)
  const key = nextModule(start, direction, boxes)
  if (key !== undefined) return { kind: 'module', key }
  const lane = graph.lanes.find(({ moduleKeys }) => moduleKeys.includes(start))
  return direction === 'up' && lane ? { kind: 'group', name: lane.group.name } : undefined
}

function firstStop(
  { modules, lanes }: KeyedGraph,
  boxes: ReadonlyMap<string, Box>,
): Stop | undefined {
  const module = modules.find(({ key }) => boxes.has(key))
  const [lane] = lanes
  if (module !== undefined) return { kind: 'module', key: module.key }
  return lane && { kind: 'group', name: lane.group.name }
}

function fromGroup(
  name: string,
  direction: Direction,
  { lanes }: KeyedGraph,
  boxes: ReadonlyMap<string, Box>,
): Stop | undefined {
  const index = lanes.findIndex(({ group }) => group.name === name)
  if (direction === 'down') {
    const drawn = lanes[index]?.moduleKeys.filter((one) => boxes.has(one))
    const key = drawn?.toSorted((first, second) => {
      const [one, other] = [boxes.get(first), boxes.get(second)]
      return one === undefined || other === undefined ? 0 : one.y - other.y || one.x - other.x
    })[0]
    return key === undefined ? undefined : { kind: 'module', key }
  }
  const beside = direction === 'up' ? undefined : lanes[index + (direction === 'left' ? -1 : 1)]
  return beside && { kind: 'group', name: beside.group.name }
}
