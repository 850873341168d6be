import type { Graph, Intent } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { announceFailure } from '../../state/announcement-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { type SelectionState, selectionStore } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'

/** Adds a module to the selected group, or to the group of the selected module, or to the last. */
export async function addModule(source: string): Promise<void> {
  const { graph } = analysisStore.getState()
  if (graph === undefined) {
    announceFailure(words.palette.locked)
    return
  }
  const group = targetGroup(graph, selectionStore.getState())
  await runIntent(
    group === undefined
      ? addWithGroup(source)
      : { kind: 'add-module', source, group, place: 'last' },
  )
}

/** A blueprint without groups gets its first one with the module. */
function addWithGroup(source: string): Intent {
  const name = 'primary'
  const label = words.palette.added(source.split('/').at(-1) ?? source, name)
  return {
    kind: 'all',
    label,
    intents: [
      { kind: 'add-group', name, place: 'last' },
      { kind: 'add-module', source, group: name, place: 'last' },
    ],
  }
}

function targetGroup(graph: Graph, selection: SelectionState): string | undefined {
  if (selection.group !== undefined) return selection.group
  const id = selection.moduleIds.at(-1)
  const module = graph.modules.find((candidate) => candidate.id === id)
  return module?.group ?? graph.groups.at(-1)?.name
}
