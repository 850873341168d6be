import type { Intent, ListPlace } from '../../../engine/index.ts'
import { words } from '../../shared/words.ts'
import type { Point } from '../edges/edge-curve.ts'
import type { Layout } from '../layout/layout.ts'
import { measures } from '../layout/measures.ts'
import { type DropTarget, findDropTarget } from './drop-target.ts'
import type { KeyedGraph, KeyedLane } from './keyed-graph.ts'

/** The module that comes from the palette. */
export type NewModule = {
  readonly source: string
  readonly name: string
  readonly kind: 'terraform' | 'packer'
}

/** Where a module of the palette would go, and how the lane that shows it tells so. */
export type PaletteTarget = {
  readonly lane: string
  readonly note: string
} & (
  | { readonly kind: 'into'; readonly target: DropTarget; readonly intent: Intent }
  /** A new group at the side of the lane. */
  | { readonly kind: 'beside'; readonly side: 'before' | 'after'; readonly intent: Intent }
  | { readonly kind: 'refused' }
)

/**
 * What letting go of a module of the palette at a point of the drawing means: into the lane there,
 * or a new group in the gap between two lanes and at either end. A Packer module shares its group
 * with none.
 */
export function findPaletteTarget(
  at: Point,
  module: NewModule,
  graph: KeyedGraph,
  layout: Layout,
): PaletteTarget | undefined {
  const { source, kind: moduleKind } = module
  const target = findDropTarget(at, graph, layout, undefined)
  if (target === undefined) return findGap(at, module, graph, layout)
  const { lane: key, group, place, note } = target
  const lane = graph.lanes.find((one) => one.key === key)
  const intent: Intent = { kind: 'add-module', source, group, place, moduleKind }
  if (lane !== undefined && lane.moduleKeys.length > 0) {
    const { packerIsFull, inOwnGroup } = words.canvas
    if (isPackerLane(lane)) return { kind: 'refused', lane: key, note: packerIsFull(group) }
    if (moduleKind === 'packer') {
      return { kind: 'beside', side: 'after', lane: key, note: inOwnGroup(group), intent }
    }
  }
  return { kind: 'into', lane: key, note, target, intent }
}

function isPackerLane({ group }: KeyedLane): boolean {
  return group.kind === 'packer'
}

/** How far beyond the first and the last lane a new group can be dropped. */
const endReach = 160

function findGap(
  { x, y }: Point,
  module: NewModule,
  graph: KeyedGraph,
  layout: Layout,
): PaletteTarget | undefined {
  const lanes = graph.lanes.flatMap(({ key, group }) => {
    const box = layout.lanes.get(key)
    return box === undefined ? [] : [{ key, name: group.name, box }]
  })
  const next = lanes.findIndex(({ box }) => x < box.x)
  const [last, after] = next < 0 ? [lanes.at(-1), undefined] : [lanes[next - 1], lanes[next]]
  const nearest = after ?? last
  if (nearest === undefined || y < nearest.box.y || y > nearest.box.y + nearest.box.height) {
    return undefined
  }
  const distance = Math.min(
    ...(last === undefined ? [] : [x - (last.box.x + last.box.width)]),
    ...(after === undefined ? [] : [after.box.x - x]),
  )
  if (distance > Math.max(endReach, measures.laneGap)) return undefined
  const place = next < 0 ? 'last' : next
  const intent = inNewGroup(module, place, graph)
  return after === undefined
    ? { kind: 'beside', side: 'after', lane: nearest.key, note: words.canvas.newLast, intent }
    : {
        kind: 'beside',
        side: 'before',
        lane: after.key,
        note: words.canvas.newBefore(after.name),
        intent,
      }
}

/** The group and its first module, as one step. */
function inNewGroup(module: NewModule, place: ListPlace, { lanes }: KeyedGraph): Intent {
  const taken = new Set(lanes.map(({ group }) => group.name))
  let number = taken.size + 1
  while (taken.has(`group${number}`)) number += 1
  const group = `group${number}`
  const { source, kind: moduleKind } = module
  return {
    kind: 'all',
    label: words.canvas.addedInGroup(module.name, group),
    intents: [
      { kind: 'add-group', name: group, place },
      { kind: 'add-module', source, group, place: 'last', moduleKind },
    ],
  }
}
