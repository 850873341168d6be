import { analysisStore } from '../../state/analysis-store.ts'
import { announceFailure } from '../../state/announcement-store.ts'
import { commitFields } from '../../state/field-commits.ts'
import { selectedModules, selectionStore } from '../../state/selection-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
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
  /** Whether there is something that it could be done to. */
  readonly enabled?: () => boolean
  /** It works on the blueprint as it is drawn, which is locked while the text cannot be read. */
  readonly needsDrawing?: boolean
  /** Why it cannot be done to what is there. */
  readonly refusal?: () => string | undefined
  readonly run: () => void | Promise<void>
}

export function isEnabled(action: Action): boolean {
  if (action.needsDrawing === true && !isReadable()) return false
  return isMeant(action) && action.refusal?.() === undefined
}

/** Why an action cannot be done, where there is something that a person could want it done to. */
export function refusalOf(action: Action): string | undefined {
  if (!isMeant(action)) return undefined
  if (action.needsDrawing === true && !isReadable()) {
    return whyLocked()
  }
  return action.refusal?.()
}

function isMeant(action: Action): boolean {
  return action.enabled?.() ?? true
}

/** Runs an action after what was typed but not committed has been written; or says why not. */
export async function runAction(action: Action): Promise<void> {
  await commitFields()
  const refusal = refusalOf(action)
  if (refusal !== undefined) announceFailure(refusal)
  else if (isEnabled(action)) await action.run()
}

export function hasDocument(): boolean {
  return workspaceStore.getState().document !== undefined
}

/** True when a graph that belongs to the present text is there to be edited. */
export function isReadable(): boolean {
  const { graph, stale } = analysisStore.getState()
  return hasDocument() && graph !== undefined && !stale
}

/** What the drawing shows instead while the text cannot be read. */
function whyLocked(): string | undefined {
  const { stale, partial } = analysisStore.getState()
  if (!hasDocument() || !stale) return undefined
  return words.canvas.lockedNote(partial)
}

export function hasSelection(): boolean {
  return selectionStore.getState().selected.kind !== 'nothing'
}

export function oneModule(): string | undefined {
  const ids = selectedModules(selectionStore.getState())
  return ids.length === 1 ? ids[0] : undefined
}
