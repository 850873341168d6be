import { createStore, type StoreApi } from 'zustand/vanilla'

/** Where a module stands, from the left and top of its lane. A pinned one stays when others must go. */
export type Place = {
  /** The group's name. */
  readonly lane: string
  readonly x: number
  readonly y: number
  readonly pinned: boolean
}

/** By module id. */
export type Places = ReadonlyMap<string, Place>

/** The modules of each lane in the order of the text, when the places were last used. */
export type LaneOrder = ReadonlyMap<string, readonly string[]>

/**
 * Where modules stand on the canvas: a fact of the view, never of the blueprint. Places of modules
 * that are gone are kept, so that undo brings a module back to where it was.
 */
export type LayoutState = {
  readonly documentId: number | undefined
  readonly places: Places
  readonly order: LaneOrder
}

const noLayout: LayoutState = { documentId: undefined, places: new Map(), order: new Map() }

export const layoutStore: StoreApi<LayoutState> = createStore<LayoutState>()(() => noLayout)

/** Keeps the drawing of a document for the next time that it is drawn. */
export function rememberLayout(drawn: LayoutState): void {
  const before = layoutStore.getState()
  const same = before.documentId === drawn.documentId
  const places = same ? new Map([...before.places, ...drawn.places]) : drawn.places
  if (same && samePlaces(before.places, places) && sameOrder(before.order, drawn.order)) return
  layoutStore.setState({ ...drawn, places })
}

/** Puts a module somewhere; the next drawing makes room for it there. */
export function placeModule(id: string, place: Place): void {
  layoutStore.setState(({ places }) => ({ places: new Map(places).set(id, place) }))
}

/** Forgets all places, so that the next drawing is a fresh one. */
export function forgetPlaces(): void {
  layoutStore.setState({ places: new Map(), order: new Map() })
}

function samePlaces(first: Places, second: Places): boolean {
  if (first.size !== second.size) return false
  for (const [id, place] of second) {
    const other = first.get(id)
    if (other === undefined || other.lane !== place.lane || other.pinned !== place.pinned) {
      return false
    }
    if (other.x !== place.x || other.y !== place.y) return false
  }
  return true
}

function sameOrder(first: LaneOrder, second: LaneOrder): boolean {
  if (first.size !== second.size) return false
  for (const [lane, ids] of second) {
    const others = first.get(lane)
    if (others?.length !== ids.length) return false
    if (ids.some((id, index) => others[index] !== id)) return false
  }
  return true
}
