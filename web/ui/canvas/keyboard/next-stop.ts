import {
  endsOf,
  isSameSelection,
  type SelectedConnection,
  selectedEdge,
  selectedLink,
} from '../../../state/selection-store.ts'
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
  | SelectedConnection
  | { readonly kind: 'group'; readonly name: string }

/**
 * Walks along edges and links: from a module right to the first that leads to a consumer, left to
 * the first that comes from a giver; from there on to the module at its end, or up and down to its
 * siblings, round and round: all that leave the same giver, or where it is the only one, all that
 * reach the same consumer.
 */
export function alongEdges(from: Stop, direction: Direction, graph: KeyedGraph): Stop | undefined {
  if (from.kind === 'group') return undefined
  const all = connectionsIn(graph)
  if (from.kind === 'module') {
    if (direction === 'up' || direction === 'down') return undefined
    const end = direction === 'right' ? 'giver' : 'consumer'
    return all.find((one) => one[end] === from.key)?.stop
  }
  const { giver, consumer } = endsOf(from)
  if (direction === 'left') return { kind: 'module', key: giver }
  if (direction === 'right') return { kind: 'module', key: consumer }
  const ofGiver = all.filter((one) => one.giver === giver)
  const siblings = ofGiver.length > 1 ? ofGiver : all.filter((one) => one.consumer === consumer)
  const index = siblings.findIndex(({ stop }) => isSameSelection(stop, from))
  return siblings.at((index + (direction === 'down' ? 1 : -1)) % siblings.length)?.stop
}

type Connection = {
  readonly stop: SelectedConnection
  readonly giver: string
  readonly consumer: string
}

/** In reading order: what a module uses before what it refers to. */
function connectionsIn({ uses, links }: KeyedGraph): readonly Connection[] {
  const found: readonly SelectedConnection[] = [
    ...uses.map(({ edge }) => selectedEdge(edge)),
    ...links.map(({ edge }) => selectedLink(edge)),
  ]
  return found.map((stop) => ({ stop, ...endsOf(stop) }))
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
  const start = from?.kind === 'module' ? from.key : from && endsOf(from).consumer
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
