import type { Graph } from '../engine/index.ts'
import { analysisStore } from './analysis-store.ts'
import { announceFailure } from './announcement-store.ts'
import { catalogStore } from './catalog-store.ts'
import { type Outcome, runIntent } from './engine-session.ts'
import {
  type SelectionState,
  selectedGroup,
  selectedModule,
  selectionStore,
} from './selection-store.ts'

/** The group that a blueprint's first module makes. */
const firstGroup = 'primary'

/**
 * Adds a module to the selected group, or to the group of the selected module, or to the last.
 * `locked` says why not, while the text has errors.
 */
export async function addModule(source: string, locked: string): Promise<Outcome> {
  const { graph } = analysisStore.getState()
  if (graph === undefined) {
    announceFailure(locked)
    return { done: false, reason: locked }
  }
  const moduleKind = catalogStore.getState().byPath.get(source)?.kind
  return runIntent({
    kind: 'add-module',
    source,
    group: targetGroup(graph, selectionStore.getState()) ?? firstGroup,
    place: 'last',
    ...(moduleKind && { moduleKind }),
  })
}

function targetGroup(graph: Graph, selection: SelectionState): string | undefined {
  const id = selectedModule(selection)
  const module = graph.modules.find((candidate) => candidate.id === id)
  return selectedGroup(selection) ?? module?.group ?? graph.groups.at(-1)?.name
}
