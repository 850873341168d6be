import type { Intent } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { announce } from '../../state/announcement-store.ts'
import { requestCanvas } from '../../state/canvas-requests.ts'
import { removeLink } from '../../state/change-connection.ts'
import { runIntent } from '../../state/engine-session.ts'
import { selectedFold, setFolded } from '../../state/fold-selection.ts'
import { ghostStore, setGhost } from '../../state/ghost-store.ts'
import { canMoveSelectedGroup, moveSelectedGroup } from '../../state/move-group.ts'
import { canMoveSelection, moveSelection } from '../../state/move-selection.ts'
import {
  selectGroup,
  selectionStore,
  selectModules,
  selectNothing,
} from '../../state/selection-store.ts'
import { redo, undo, workspaceStore } from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
import { type Action, hasDocument, hasSelection, isReadable } from './action.ts'
import { showPaletteSearch } from './pane-focus.ts'
import { renameTarget } from './rename-target.ts'
import { openDialog, toggleHistory } from './shell-store.ts'
import type { Shortcut } from './shortcut.ts'

export const undoAction: Action = {
  id: 'undo',
  name: words.actions.undo,
  shortcuts: ['Mod+Z'],
  enabled: () => (workspaceStore.getState().document?.history.past.length ?? 0) > 0,
  run: () => {
    const label = undo()
    if (label !== undefined) announce(words.history.undone(label))
  },
}

export const redoAction: Action = {
  id: 'redo',
  name: words.actions.redo,
  shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
  enabled: () => (workspaceStore.getState().document?.history.future.length ?? 0) > 0,
  run: () => {
    const label = redo()
    if (label !== undefined) announce(words.history.redone(label))
  },
}

export const historyAction: Action = {
  id: 'history',
  name: words.actions.history,
  keywords: 'undo steps list versions',
  shortcuts: ['Mod+Shift+H'],
  enabled: hasDocument,
  run: toggleHistory,
}

export const addGroupAction: Action = {
  id: 'add-group',
  name: words.actions.addGroup,
  keywords: 'deployment lane',
  needsDrawing: true,
  run: () => {
    const { document } = workspaceStore.getState()
    if (document === undefined) return
    const taken = new Set(analysisStore.getState().graph?.groups.map((group) => group.name))
    const drawn = ghostStore.getState().byDocument.get(document.id)
    const name = drawn === undefined || taken.has(drawn) ? freeName('group', taken) : drawn
    setGhost(document.id, name)
    selectGroup(name)
    announce(words.canvas.ghostAdded(name))
    requestCanvas({ kind: 'show-group', name })
  },
}

export const addImageBuildAction: Action = {
  id: 'add-image-build',
  name: words.actions.addImageBuild,
  keywords: 'packer builder custom image bake',
  enabled: () => isReadable() || isEmptyText(),
  run: () => openDialog('image-build'),
}

export const addModuleAction: Action = {
  id: 'add-module',
  name: words.actions.addModule,
  keywords: 'palette search insert',
  shortcuts: ['A'],
  onlyOnCanvas: true,
  needsDrawing: true,
  run: showPaletteSearch,
}

export const renameAction: Action = {
  id: 'rename',
  name: words.actions.rename,
  keywords: 'id name module group variable',
  shortcuts: ['F2'],
  needsDrawing: true,
  enabled: () => renameTarget() !== undefined,
  run: () => openDialog('rename'),
}

export const moveGroupEarlierAction: Action = moveGroupAction(
  'move-group-earlier',
  words.actions.moveGroupEarlier,
  -1,
)
export const moveGroupLaterAction: Action = moveGroupAction(
  'move-group-later',
  words.actions.moveGroupLater,
  1,
)

export const moveToPreviousGroupAction: Action = moveAction(
  'move-to-previous-group',
  words.actions.moveToPreviousGroup,
  -1,
  'Mod+Shift+ArrowLeft',
)
export const moveToNextGroupAction: Action = moveAction(
  'move-to-next-group',
  words.actions.moveToNextGroup,
  1,
  'Mod+Shift+ArrowRight',
)

/** Moves modules to the group beside theirs; the same key moves a group in the order of groups. */
function moveAction(id: string, name: string, by: 1 | -1, shortcut: Shortcut): Action {
  return {
    id,
    name,
    keywords: 'lane module',
    shortcuts: [shortcut],
    onlyOnCanvas: true,
    needsDrawing: true,
    enabled: () => canMoveSelection(by),
    run: () => moveSelection(by),
  }
}

/** Moves the selected group by one place in the order of deployment. */
function moveGroupAction(id: string, name: string, by: 1 | -1): Action {
  return {
    id,
    name,
    keywords: 'order lane reorder deploy',
    needsDrawing: true,
    enabled: () => canMoveSelectedGroup(by),
    run: () => moveSelectedGroup(by),
  }
}

export const foldGroupAction: Action = foldAction('fold-group', words.actions.foldGroup, true)
export const unfoldGroupAction: Action = foldAction(
  'unfold-group',
  words.actions.unfoldGroup,
  false,
)

/** Folds or unfolds the selected group, or that of the selected module. */
function foldAction(id: string, name: string, isFolded: boolean): Action {
  return {
    id,
    name,
    keywords: 'collapse expand lane',
    enabled: () => selectedFold(!isFolded) !== undefined,
    run: () => {
      const group = selectedFold(!isFolded)
      if (group === undefined) return
      setFolded(group, isFolded)
      requestCanvas({ kind: 'show-group', name: group })
    },
  }
}

export const deleteAction: Action = {
  id: 'delete',
  name: words.actions.delete,
  keywords: 'remove',
  shortcuts: ['Delete', 'Backspace'],
  onlyOnCanvas: true,
  needsDrawing: true,
  enabled: () => hasSelection(),
  run: async () => {
    if (!(await deleteSelection())) return
    selectNothing()
    requestCanvas({ kind: 'focus' })
  },
}

export const selectAllAction: Action = {
  id: 'select-all',
  name: words.actions.selectAll,
  shortcuts: ['Mod+A'],
  onlyOnCanvas: true,
  needsDrawing: true,
  run: () => {
    const modules = analysisStore.getState().graph?.modules ?? []
    selectModules(modules.map((module) => module.id))
  },
}

export const selectNoneAction: Action = {
  id: 'select-none',
  name: words.actions.selectNone,
  enabled: hasSelection,
  run: () => selectNothing(),
}

/** Tells whether all of it is gone. */
async function deleteSelection(): Promise<boolean> {
  const { selected } = selectionStore.getState()
  switch (selected.kind) {
    case 'nothing':
      return false
    case 'modules':
      return isDone({ kind: 'remove-modules', ids: selected.ids })
    case 'edge':
      return isDone({ kind: 'disconnect', ...selected.edge })
    case 'link':
      return removeLink(selected.link, words.links)
    case 'group':
      return isDone({ kind: 'remove-group', name: selected.name })
  }
}

async function isDone(intent: Intent): Promise<boolean> {
  return (await runIntent(intent)).done
}

/** Commands begin a blueprint where there is none. */
function isEmptyText(): boolean {
  return workspaceStore.getState().document?.text.trim() === ''
}

function freeName(stem: string, taken: ReadonlySet<string>): string {
  for (let number = taken.size + 1; ; number++) {
    const name = `${stem}${number}`
    if (!taken.has(name)) return name
  }
}
