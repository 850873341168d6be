import { analysisStore } from '../../state/analysis-store.ts'
import { commitFields } from '../../state/field-commits.ts'
import { selectedModules, selectionStore } from '../../state/selection-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import type { Shortcut } from './shortcut.ts'

/** Something a user can have done: menu, key, command palette and buttons all read this. */
export type Action = {
  readonly id: string
  readonly name: string
  /** Further words under which the command palette finds it. */
  readonly keywords?: string
  /** The first is shown; the others work too. */
  readonly shortcuts?: readonly Shortcut[]
  /** Single letters work only while the canvas has focus. */
  readonly onlyOnCanvas?: boolean
  /** The key does what it does in any page; the page answers what comes of it. */
  readonly isBrowserKey?: boolean
  readonly enabled?: () => boolean
  readonly run: () => void | Promise<void>
}

export function isEnabled(action: Action): boolean {
  return action.enabled?.() ?? true
}

/** Runs an action after what was typed but not committed has been written. */
export async function runAction(action: Action): Promise<void> {
  await commitFields()
  if (isEnabled(action)) await action.run()
}

export function hasDocument(): boolean {
  return workspaceStore.getState().document !== undefined
}

/** True when a graph that belongs to the present text is there to be edited. */
export function isReadable(): boolean {
  const { graph, stale } = analysisStore.getState()
  return hasDocument() && graph !== undefined && !stale
}

export function hasSelection(): boolean {
  return selectionStore.getState().selected.kind !== 'nothing'
}

export function oneModule(): string | undefined {
  const ids = selectedModules(selectionStore.getState())
  return ids.length === 1 ? ids[0] : undefined
}
