import { words } from '../shared/words.ts'
import type { Action } from './action.ts'
import {
  addGroupAction,
  addModuleAction,
  deleteAction,
  duplicateAction,
  redoAction,
  renameAction,
  selectAllAction,
  selectNoneAction,
  undoAction,
} from './edit-actions.ts'
import {
  attachAction,
  copyAction,
  detachAction,
  downloadAction,
  examplesAction,
  exportAction,
  newAction,
  openAction,
} from './file-actions.ts'
import {
  canvasActions,
  commandsAction,
  paneActions,
  shortcutsAction,
  themeActions,
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
      [newAction, openAction, examplesAction],
      [attachAction, detachAction],
      [downloadAction, copyAction, exportAction],
    ],
  },
  {
    name: words.menus.edit,
    sections: [
      [undoAction, redoAction],
      [addModuleAction, addGroupAction],
      [renameAction, duplicateAction, deleteAction],
      [selectAllAction, selectNoneAction],
    ],
  },
  {
    name: words.menus.view,
    sections: [canvasActions, paneActions, themeActions],
  },
  { name: words.menus.help, sections: [[commandsAction, shortcutsAction]] },
]

/** Every action of the page, in the order of the menus. */
export const actions: readonly Action[] = menus.flatMap((menu) => menu.sections.flat())
