import { words } from '../shared/words.ts'
import type { Action } from './action.ts'
import {
  addGroupAction,
  addImageBuildAction,
  addModuleAction,
  deleteAction,
  duplicateAction,
  historyAction,
  moveGroupEarlierAction,
  moveGroupLaterAction,
  redoAction,
  renameAction,
  selectAllAction,
  selectNoneAction,
  undoAction,
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
import {
  canvasActions,
  commandsAction,
  connectAction,
  fitAction,
  paneActions,
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
      [renameAction, duplicateAction, deleteAction],
      [moveGroupEarlierAction, moveGroupLaterAction],
      [selectAllAction, selectNoneAction],
    ],
  },
  {
    name: words.menus.view,
    sections: [[treeAction, ...canvasActions], paneActions, themeActions],
  },
  { name: words.menus.help, sections: [[commandsAction, shortcutsAction]] },
]

/** Every action of the page, in the order of the menus. */
export const actions: readonly Action[] = menus.flatMap((menu) => menu.sections.flat())

/** What can be done with the thing that was pointed at on the canvas, which is selected. */
export const contextMenus = {
  module: {
    name: words.menus.module,
    sections: [[renameAction, duplicateAction, connectAction], [deleteAction]],
  },
  edge: { name: words.menus.edge, sections: [[deleteAction]] },
  group: {
    name: words.menus.group,
    sections: [
      [addModuleAction, renameAction],
      [moveGroupEarlierAction, moveGroupLaterAction],
      [deleteAction],
    ],
  },
  canvas: {
    name: words.menus.canvas,
    sections: [
      [addModuleAction, addGroupAction, addImageBuildAction],
      [selectAllAction],
      [tidyAction, fitAction],
    ],
  },
} as const satisfies Readonly<Record<string, Menu>>
