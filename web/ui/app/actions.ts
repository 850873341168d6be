import { words } from '../shared/words.ts'
import type { Action } from './action.ts'
import { copyModulesAction, cutAction, duplicateAction, pasteAction } from './clipboard-actions.ts'
import {
  makeExplicitAction,
  showGiverAction,
  showTakerAction,
  showTextAction,
  useEarlierAction,
  useLaterAction,
} from './connection-actions.ts'
import {
  addGroupAction,
  addImageBuildAction,
  addModuleAction,
  deleteAction,
  foldGroupAction,
  historyAction,
  moveGroupEarlierAction,
  moveGroupLaterAction,
  moveToNextGroupAction,
  moveToPreviousGroupAction,
  redoAction,
  renameAction,
  selectAllAction,
  selectNoneAction,
  undoAction,
  unfoldGroupAction,
} from './edit-actions.ts'
import {
  addModulesAction,
  attachAction,
  copyAction,
  detachAction,
  downloadAction,
  downloadDeploymentAction,
  examplesAction,
  exportAction,
  newAction,
  openAction,
  openFolderAction,
  toolkitAction,
} from './file-actions.ts'
import { newVersionAction } from './new-version-action.ts'
import { splitGroupAction } from './split-group-action.ts'
import {
  canvasActions,
  commandsAction,
  connectAction,
  findAction,
  fitAction,
  minimapAction,
  neighbourhoodAction,
  paneActions,
  settingsAction,
  shortcutsAction,
  themeActions,
  tidyAction,
  treeAction,
} from './view-actions.ts'

export type Menu = {
  readonly name: string
  /** Sections are divided by a line. */
  readonly sections: readonly (readonly Action[])[]
}

export const menus: readonly Menu[] = [
  {
    name: words.menus.file,
    sections: [
      [newAction, openAction, openFolderAction, examplesAction],
      [attachAction, detachAction, addModulesAction, toolkitAction],
      [downloadAction, downloadDeploymentAction, copyAction, exportAction],
    ],
  },
  {
    name: words.menus.edit,
    sections: [
      [undoAction, redoAction, historyAction],
      [addModuleAction, addGroupAction, addImageBuildAction],
      [cutAction, copyModulesAction, pasteAction, duplicateAction],
      [renameAction, deleteAction],
      [moveToPreviousGroupAction, moveToNextGroupAction, splitGroupAction],
      [moveGroupEarlierAction, moveGroupLaterAction],
      [useEarlierAction, useLaterAction, makeExplicitAction],
      [showTextAction, showGiverAction, showTakerAction],
      [foldGroupAction, unfoldGroupAction],
      [findAction, selectAllAction, selectNoneAction],
    ],
  },
  {
    name: words.menus.view,
    sections: [[treeAction, ...canvasActions], paneActions, themeActions],
  },
  { name: words.menus.help, sections: [[commandsAction, shortcutsAction], [newVersionAction]] },
]

/** Every action of the page, in the order of the menus. */
export const actions: readonly Action[] = menus.flatMap((menu) => menu.sections.flat())

/** What can be done with the thing that was pointed at on the canvas, which is selected. */
export const contextMenus = {
  module: {
    name: words.menus.module,
    sections: [
      [settingsAction, renameAction, connectAction, neighbourhoodAction],
      [cutAction, copyModulesAction, duplicateAction],
      [moveToPreviousGroupAction, moveToNextGroupAction, splitGroupAction],
      [deleteAction],
    ],
  },
  edge: {
    name: words.menus.edge,
    sections: [
      [settingsAction, showTextAction, showGiverAction, showTakerAction],
      [useEarlierAction, useLaterAction, makeExplicitAction],
      [deleteAction],
    ],
  },
  link: {
    name: words.menus.link,
    sections: [[settingsAction, showTextAction, showGiverAction, showTakerAction], [deleteAction]],
  },
  group: {
    name: words.menus.group,
    sections: [
      [addModuleAction, pasteAction],
      [settingsAction, renameAction],
      [foldGroupAction, unfoldGroupAction],
      [moveGroupEarlierAction, moveGroupLaterAction],
      [deleteAction],
    ],
  },
  canvas: {
    name: words.menus.canvas,
    sections: [
      [addModuleAction, addGroupAction, addImageBuildAction],
      [pasteAction, selectAllAction],
      [tidyAction, fitAction, minimapAction],
    ],
  },
} as const satisfies Readonly<Record<string, Menu>>
