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
