import type { Graph } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { announceFailure } from '../../state/announcement-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { type SelectionState, selectionStore } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'

/** Adds a module to the selected group, or to the group of the selected module, or to the last. */
export async function addModule(source: string): Promise<void> {
  const { graph } = analysisStore.getState()
  const group = targetGroup(graph, selectionStore.getState())
  if (group === undefined) {
    announceFailure(words.palette.noGroup)
    return
  }
  await runIntent({ kind: 'add-module', source, group, place: 'last' })
}

function targetGroup(graph: Graph | undefined, selection: SelectionState): string | undefined {
  if (selection.group !== undefined) return selection.group
  const id = selection.moduleIds.at(-1)
  const module = graph?.modules.find((candidate) => candidate.id === id)
  return module?.group ?? graph?.groups.at(-1)?.name
}
