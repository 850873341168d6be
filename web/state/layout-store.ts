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
 * Where the modules of a document stand on the canvas: a fact of the view, never of the blueprint.
 * Places of modules that are gone are kept, so that undo brings a module back to where it was.
 */
export type DocumentLayout = { readonly places: Places; readonly order: LaneOrder }

export type LayoutState = { readonly byDocument: ReadonlyMap<number, DocumentLayout> }

export const noLayout: DocumentLayout = { places: new Map(), order: new Map() }

export const layoutStore: StoreApi<LayoutState> = createStore<LayoutState>()(() => ({
  byDocument: new Map(),
}))

/** Keeps the drawing of a document for the next time that it is drawn. */
export function rememberLayout(documentId: number, drawn: DocumentLayout): void {
  const before = layoutOf(documentId)
  const places = new Map([...before.places, ...drawn.places])
  if (samePlaces(before.places, places) && sameOrder(before.order, drawn.order)) return
  keepLayout(documentId, { places, order: drawn.order })
}

/** Puts modules somewhere; the next drawing makes room for them there. Gives the drawing before. */
export function placeModules(documentId: number, moved: Places): DocumentLayout {
  const before = layoutOf(documentId)
  const places = new Map([...before.places, ...moved])
  keepLayout(documentId, { places, order: before.order })
  return before
}

/** Takes another drawing for the one that is there, and gives that one back. */
export function exchangeLayout(documentId: number, layout: DocumentLayout): DocumentLayout {
  const before = layoutOf(documentId)
  keepLayout(documentId, layout)
  return before
}

/** The drawing of a document as it is remembered. */
export function layoutOf(documentId: number): DocumentLayout {
  return layoutStore.getState().byDocument.get(documentId) ?? noLayout
}

function keepLayout(documentId: number, layout: DocumentLayout): void {
  layoutStore.setState(({ byDocument }) => ({
    byDocument: new Map(byDocument).set(documentId, layout),
  }))
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
