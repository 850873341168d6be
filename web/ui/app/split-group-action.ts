import { analysisStore } from '../../state/analysis-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { selectedModules, selectionStore } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import { type Action, oneModule } from './action.ts'

/** The selected module and those after it in its group go to a new group. */
export const splitGroupAction: Action = {
  id: 'split-group',
  name: words.actions.splitGroup,
  keywords: 'divide lane new group module',
  needsDrawing: true,
  enabled: () => selectedModules(selectionStore.getState()).length > 0,
  refusal: () => {
    const id = oneModule()
    const group = id === undefined ? undefined : groupOf(id)
    if (id === undefined || group === undefined) return words.canvas.splitsAtOne
    return group.moduleIds[0] === id ? words.canvas.splitsNothing(id, group.name) : undefined
  },
  run: async () => {
    const id = oneModule()
    const group = id === undefined ? undefined : groupOf(id)
    if (id === undefined || group === undefined) return
    await runIntent({ kind: 'split-group', id, take: 'rest', name: group.name })
  },
}

function groupOf(id: string) {
  const groups = analysisStore.getState().graph?.groups ?? []
  return groups.find(({ moduleIds }) => moduleIds.includes(id))
}
