import type { Selected } from '../../../state/selection-store.ts'
import type { Category } from '../../shared/CategoryIcon.tsx'
import type { Route } from '../edges/route-edges.ts'
import type { Layout } from '../layout/layout.ts'
import type { FindingCount } from './count-findings.ts'
import type { ConnectMark } from './flow-elements.ts'
import type { KeyedGraph } from './keyed-graph.ts'
import type { LaneMove } from './lane-move.ts'
import type { Chip } from './module-chips.ts'
import type { Neighbourhood } from './neighbourhood.ts'

/** What is known about a module beside the graph. */
export type ModuleFacts = {
  readonly category: Category
  readonly chips: readonly Chip[]
  readonly count: FindingCount
  /** Those of the findings that the node shows. */
  readonly marked: FindingCount
  /** How much of it there is: `2 runners`. */
  readonly size: string | undefined
  readonly height: number
}

export type Drawing = {
  readonly graph: KeyedGraph
  readonly facts: ReadonlyMap<string, ModuleFacts>
  readonly layout: Layout
  readonly routes: ReadonlyMap<string, Route>
  /** The name of the group that is drawn and not yet written. */
  readonly ghost?: string | undefined
  /** The names of the groups that are folded. */
  readonly folds?: ReadonlySet<string>
}

/** What letting go of a dragged module would do, told by a lane. */
export type Drop = {
  readonly lane: string
  readonly note: string
  /** Into the lane, if nothing else is said. */
  readonly kind?: 'into' | 'beside' | 'refused'
  /** Where a new group would stand. */
  readonly side?: 'before' | 'after'
}

export type Interaction = {
  readonly selected: Selected
  /** By module id, while a connection is being made; undefined otherwise. */
  readonly connecting: ReadonlyMap<string, ConnectMark> | undefined
  /** The lane under or beside a dragged module, with what a drop would do. */
  readonly drop: Drop | undefined
  /** The lane that is being dragged, and what letting go would do. */
  readonly laneMove: LaneMove | undefined
  /** What is in focus, while all else is dimmed. */
  readonly inFocus?: Neighbourhood | undefined
  /** True while the text is broken: the drawing can be looked at only. */
  readonly locked: boolean
}

export const stacking = { lane: 0, edge: 1, chosenEdge: 2, module: 3 } as const

/**
 * Attributes for the element that xyflow makes; React's types know no `data-` names in an object
 * literal, so they pass through here.
 */
export function attributes(
  named: Readonly<Record<string, string | number | boolean | undefined>>,
): Readonly<Record<string, string | number | boolean | undefined>> {
  return named
}
