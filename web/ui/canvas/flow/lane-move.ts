import { placeAfterMove } from '../../../state/move-group.ts'
import { words } from '../../shared/words.ts'
import type { Layout } from '../layout/layout.ts'
import type { KeyedGraph } from './keyed-graph.ts'

/** What letting go of a dragged lane would do. */
export type LaneMove = {
  /** The dragged lane. */
  readonly lane: string
  /** Before which group of today's order it would go; their number for the end. */
  readonly place: number
  /** The lane at whose side it would stand. */
  readonly beside: { readonly lane: string; readonly side: 'before' | 'after' }
  readonly note: string
  /** True when modules would come before others that they need. */
  readonly breaks: boolean
}

/**
 * The move that a lane dragged to `x` (of the pointer, on the drawing) means; undefined where it
 * would stay in its place.
 */
export function findLaneMove(
  x: number,
  key: string,
  graph: KeyedGraph,
  layout: Layout,
): LaneMove | undefined {
  const keys = graph.lanes.map((lane) => lane.key)
  const from = keys.indexOf(key)
  const others = keys.filter((other) => other !== key)
  const to = others.filter((other) => {
    const box = layout.lanes.get(other)
    return box !== undefined && box.x + box.width / 2 < x
  }).length
  const neighbour = others[to] ?? others.at(-1)
  if (from < 0 || to === from || neighbour === undefined) return undefined
  const order = others.toSpliced(to, 0, key)
  const broken = brokenBy(order, graph)
  const [first] = broken
  return {
    lane: key,
    place: placeAfterMove(from, to),
    beside: { lane: neighbour, side: others[to] === undefined ? 'after' : 'before' },
    note:
      first === undefined
        ? words.canvas.movesToPlace(to + 1)
        : words.canvas.needsEarlier(first.consumer, first.giver, broken.length - 1),
    breaks: first !== undefined,
  }
}

/** The edges and links whose giver would come after its consumer, and does not already. */
function brokenBy(
  order: readonly string[],
  graph: KeyedGraph,
): readonly { readonly giver: string; readonly consumer: string }[] {
  const laneOf = new Map(graph.modules.map(({ key, lane }) => [key, lane]))
  const rank = (lanes: readonly string[], key: string): number =>
    lanes.indexOf(laneOf.get(key) ?? '')
  const before = graph.lanes.map(({ key }) => key)
  return [...graph.uses, ...graph.links].filter(
    ({ giver, consumer }) =>
      rank(order, giver) > rank(order, consumer) && rank(before, giver) <= rank(before, consumer),
  )
}
