import { hasUncommitted } from './field-commits.ts'
import { isUnsaved } from './open-document.ts'
import { storageStore } from './storage-store.ts'
import { workspaceStore } from './workspace-store.ts'

/**
 * True while a page that goes takes text with it: typed in a field and not in the blueprint, or in
 * no file and not in the storage of the browser either.
 */
export function wouldLoseText(): boolean {
  const { document, others } = workspaceStore.getState()
  const all = document === undefined ? others : [document, ...others]
  const isLost = storageStore.getState().trouble !== undefined && all.some(isUnsaved)
  return isLost || hasUncommitted()
}
