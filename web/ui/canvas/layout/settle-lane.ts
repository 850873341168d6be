import type { Place, Places } from '../../../state/layout-store.ts'
import type { LayoutLane, LayoutNode } from './layout-graph.ts'
import { measures } from './measures.ts'

type Standing = { readonly node: LayoutNode; readonly place: Place }

/**
 * Fits a lane's nodes to the places that they have: known nodes stay unless they overlap, new ones
 * go where there is room next to where a fresh layout has them. Pinned nodes push the others away;
 * otherwise the higher one stays.
 */
export function settleLane(lane: LayoutLane, known: Places, fresh: Places): readonly Standing[] {
  const standing: Standing[] = []
  const remembered = lane.nodes.flatMap((node): readonly Standing[] => {
    const place = known.get(node.key)
    return place === undefined ? [] : [{ node, place: { ...withinLane(place), lane: lane.key } }]
  })
  for (const { node, place } of remembered.sort(pinnedThenHigher)) {
    standing.push({ node, place: { ...place, y: firstFree(node.height, place, standing) } })
  }
  const only = onlyColumn(standing)
  for (const node of lane.nodes) {
    const ideal = fresh.get(node.key)
    if (known.has(node.key) || ideal === undefined) continue
    const x = standing.length < longestColumn ? (only ?? ideal.x) : ideal.x
    const y = nearestFree(node.height, { x, y: ideal.y }, standing)
    standing.push({ node, place: { lane: lane.key, x, y, pinned: false } })
  }
  return standing
}

function withinLane(place: Place): Place {
  const x = Math.max(measures.laneSide, Math.round(place.x))
  const y = Math.max(measures.laneTop, Math.round(place.y))
  return { ...place, x, y }
}

function pinnedThenHigher(first: Standing, second: Standing): number {
  const pinned = Number(second.place.pinned) - Number(first.place.pinned)
  return pinned || first.place.y - second.place.y || first.place.x - second.place.x
}

/** A lane that is one column stays one until it holds so many nodes. */
const longestColumn = 8

function onlyColumn(standing: readonly Standing[]): number | undefined {
  const columns = new Set(standing.map(({ place }) => place.x))
  const [first] = columns
  return columns.size === 1 ? first : undefined
}

/** The wanted top, or the first one below it that is free. */
function firstFree(
  height: number,
  wanted: { readonly x: number; readonly y: number },
  standing: readonly Standing[],
): number {
  const beside = besideColumn(wanted.x, standing)
  let top = wanted.y
  for (const { node, place } of beside) {
    const above = place.y + node.height + measures.leastGap <= top
    const below = top + height + measures.leastGap <= place.y
    if (!above && !below) top = place.y + node.height + measures.leastGap
  }
  return top
}

/** The free top that is nearest to the wanted one, above or below. */
function nearestFree(
  height: number,
  wanted: { readonly x: number; readonly y: number },
  standing: readonly Standing[],
): number {
  const beside = besideColumn(wanted.x, standing)
  const isFree = (top: number): boolean =>
    top >= measures.laneTop &&
    beside.every(
      ({ node, place }) =>
        place.y + node.height + measures.leastGap <= top ||
        top + height + measures.leastGap <= place.y,
    )
  // In a drawing that was just opened nothing is in the way.
  if (isFree(wanted.y)) return wanted.y
  const tops = [
    measures.laneTop,
    ...beside.map(({ node, place }) => place.y + node.height + measures.rowGap),
    ...beside.map(({ place }) => place.y - height - measures.rowGap),
  ]
  const free = tops.filter(isFree)
  return free.reduce(
    (best, top) => (Math.abs(top - wanted.y) < Math.abs(best - wanted.y) ? top : best),
    free[0] ?? wanted.y,
  )
}

/** The nodes that a node at this x could overlap, from the top down. */
function besideColumn(x: number, standing: readonly Standing[]): readonly Standing[] {
  return standing
    .filter(({ place }) => Math.abs(place.x - x) < measures.nodeWidth + measures.leastGap)
    .sort((first, second) => first.place.y - second.place.y)
}
