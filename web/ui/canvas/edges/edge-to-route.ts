import type { Box } from '../layout/layout-graph.ts'
import type { Curve } from './edge-curve.ts'

export type EdgeToRoute = {
  readonly id: string
  readonly giver: string
  readonly consumer: string
  readonly label: LabelToPlace | undefined
}

export type LabelToPlace = {
  readonly width: number
  /** Edges with the same word here say the same: one label at their common start stands for all. */
  readonly shared: string | undefined
}

export type RoutedEdge = { readonly edge: EdgeToRoute; readonly curve: Curve }

/** A drawing whose edges are to be routed; plain data, so that it can go to a worker. */
export type RoutingTask = {
  /** In the order in which they may choose. */
  readonly edges: readonly EdgeToRoute[]
  /** Where edges begin and end, by the keys that edges name. */
  readonly nodes: ReadonlyMap<string, Box>
  /** Where the names of lanes stand. */
  readonly heads: readonly Box[]
}
