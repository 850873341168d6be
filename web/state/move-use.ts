import type { Intent, UseEdge } from '../engine/index.ts'
import { analysisStore } from './analysis-store.ts'
import { placeAfterMove } from './move-group.ts'
import { type EdgeKey, selectionStore } from './selection-store.ts'

/** Where an item stands among all that its consumer uses, from 0 on; undefined when it is not there. */
export function placeInUse(
  uses: readonly UseEdge[],
  { consumer, used }: EdgeKey,
): { readonly index: number; readonly count: number } | undefined {
  const own = uses.filter((use) => use.consumer === consumer)
  const index = own.findIndex((use) => use.used === used)
  return index < 0 ? undefined : { index, count: own.length }
}

/** What moves an item by one in its `use` list; undefined at both ends. */
export function moveInUse(
  uses: readonly UseEdge[],
  { consumer, used }: EdgeKey,
  by: 1 | -1,
): Intent | undefined {
  const place = placeInUse(uses, { consumer, used })
  if (place === undefined) return undefined
  const to = place.index + by
  if (to < 0 || to >= place.count) return undefined
  return { kind: 'reorder-use', consumer, used, place: placeAfterMove(to - by, to) }
}

/** The same for the selected edge. */
export function moveOfSelectedUse(by: 1 | -1): Intent | undefined {
  const { selected } = selectionStore.getState()
  const uses = analysisStore.getState().graph?.uses ?? []
  return selected.kind === 'edge' ? moveInUse(uses, selected.edge, by) : undefined
}
