import { createStore, type StoreApi } from 'zustand/vanilla'

/** The names of the groups that the user has folded, by the document's id: a fact of the view. */
export type FoldState = { readonly byDocument: ReadonlyMap<number, ReadonlySet<string>> }

export const noFolds: ReadonlySet<string> = new Set()

export const foldStore: StoreApi<FoldState> = createStore<FoldState>()(() => ({
  byDocument: new Map(),
}))

export function foldsOf(documentId: number): ReadonlySet<string> {
  return foldStore.getState().byDocument.get(documentId) ?? noFolds
}

export function setFolds(documentId: number, groups: ReadonlySet<string>): void {
  foldStore.setState(({ byDocument }) => ({
    byDocument: new Map(byDocument).set(documentId, groups),
  }))
}

/** Folds a group, or unfolds it. */
export function foldGroup(documentId: number, group: string, isFolded: boolean): void {
  const groups = new Set(foldsOf(documentId))
  if (isFolded) groups.add(group)
  else groups.delete(group)
  setFolds(documentId, groups)
}

/** A group keeps its fold under its new name; under the old one too, since undo brings it back. */
export function followGroupRename(documentId: number, from: string, to: string): void {
  if (foldsOf(documentId).has(from)) foldGroup(documentId, to, true)
}
