import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Point } from './edges/edge-curve.ts'

/**
 * Modules on their way, by node id. Where they are changes with each frame and is drawn by whoever
 * subscribes; React takes part only when `dragged` changes, at the beginning and at the end.
 */
type ModuleDrag = {
  readonly dragged: ReadonlySet<string>
  readonly places: ReadonlyMap<string, Point>
}

export type DragStore = StoreApi<ModuleDrag>

const nothing: ModuleDrag = { dragged: new Set(), places: new Map() }

export function createDragStore(): DragStore {
  return createStore(() => nothing)
}

export function dragTo(drag: DragStore, positions: ReadonlyMap<string, Point>): void {
  const { dragged, places } = drag.getState()
  const isKnown = [...positions.keys()].every((id) => dragged.has(id))
  drag.setState({
    dragged: isKnown ? dragged : new Set([...dragged, ...positions.keys()]),
    places: new Map([...places, ...positions]),
  })
}

export function letGo(drag: DragStore): void {
  if (drag.getState().dragged.size > 0) drag.setState(nothing)
}
