import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Graph, Intent } from '../engine/index.ts'

/**
 * A group that stands on the canvas and not in the text: it is written with its first module, since
 * a deployment group without one is an error. One for each document, by the document's id.
 */
export type GhostState = { readonly byDocument: ReadonlyMap<number, string> }

export const ghostStore: StoreApi<GhostState> = createStore<GhostState>()(() => ({
  byDocument: new Map(),
}))

export function setGhost(documentId: number, name: string | undefined): void {
  ghostStore.setState(({ byDocument }) => {
    const next = new Map(byDocument)
    if (name === undefined) next.delete(documentId)
    else next.set(documentId, name)
    return { byDocument: next }
  })
}

/** The graph with the ghost as its last group; the same graph when the text has such a group. */
export function withGhost(graph: Graph, ghost: string | undefined): Graph {
  if (ghost === undefined || graph.groups.some(({ name }) => name === ghost)) return graph
  const group = {
    name: ghost,
    index: graph.groups.length,
    kind: 'terraform',
    span: { file: 'blueprint', start: 0, end: 0 },
    moduleIds: [],
  } as const
  return { ...graph, groups: [...graph.groups, group] }
}

/** True for an intent that puts something into the group, so that it has to be there first. */
export function fillsGroup(intent: Intent, group: string): boolean {
  switch (intent.kind) {
    case 'add-module':
    case 'move-module':
    case 'move-modules':
    case 'paste-yaml':
      return intent.group === group
    case 'all':
      return intent.intents.some((part) => fillsGroup(part, group))
    default:
      return false
  }
}
