import { analysisStore } from '../../state/analysis-store.ts'
import { makeExplicit, showConnection } from '../../state/change-connection.ts'
import { runIntent } from '../../state/engine-session.ts'
import { moveOfSelectedUse } from '../../state/move-use.ts'
import {
  endsOf,
  isSameSelection,
  type SelectedConnection,
  selectedEdge,
  selectionStore,
  selectModules,
} from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import type { Action } from './action.ts'
import { setCollapsed } from './shell-store.ts'

/** What can be done with an edge or a link beside deleting it. */

export const showGiverAction: Action = goToEnd('show-giver', words.actions.showGiver, 'giver')
export const showTakerAction: Action = goToEnd('show-taker', words.actions.showTaker, 'consumer')

function goToEnd(id: string, name: string, end: 'giver' | 'consumer'): Action {
  return {
    id,
    name,
    keywords: 'edge link use reference jump',
    needsDrawing: true,
    enabled: () => selectedConnection() !== undefined,
    run: () => {
      const connection = selectedConnection()
      if (connection !== undefined) selectModules([endsOf(connection)[end]])
    },
  }
}

export const showTextAction: Action = {
  id: 'show-text',
  name: words.actions.showText,
  keywords: 'edge link use reference jump yaml',
  needsDrawing: true,
  enabled: () => selectedConnection() !== undefined,
  run: async () => {
    const connection = selectedConnection()
    if (connection === undefined) return
    setCollapsed('dock', false)
    await showConnection(connection)
  },
}

export const makeExplicitAction: Action = {
  id: 'make-explicit',
  name: words.actions.makeExplicit,
  keywords: 'edge use write out reference settings',
  needsDrawing: true,
  enabled: () => passesSomething(),
  run: async () => {
    const connection = selectedConnection()
    if (connection?.kind === 'edge') await makeExplicit(connection.edge, words.links.madeExplicit)
  },
}

export const useEarlierAction: Action = moveAction('use-earlier', words.actions.useEarlier, -1)
export const useLaterAction: Action = moveAction('use-later', words.actions.useLater, 1)

/** Moves the selected edge in the order in which its consumer takes values. */
function moveAction(id: string, name: string, by: 1 | -1): Action {
  return {
    id,
    name,
    keywords: 'edge reorder order first',
    needsDrawing: true,
    enabled: () => moveOfSelectedUse(by) !== undefined,
    run: async () => {
      const intent = moveOfSelectedUse(by)
      if (intent !== undefined) await runIntent(intent)
    },
  }
}

/** Whether the selected edge fills a setting, as far as that is known. */
function passesSomething(): boolean {
  const { selected } = selectionStore.getState()
  const uses = analysisStore.getState().graph?.uses ?? []
  const edge = uses.find((use) => isSameSelection(selected, selectedEdge(use)))
  return (edge?.fills?.length ?? 0) > 0
}

function selectedConnection(): SelectedConnection | undefined {
  const { selected } = selectionStore.getState()
  return selected.kind === 'edge' || selected.kind === 'link' ? selected : undefined
}
