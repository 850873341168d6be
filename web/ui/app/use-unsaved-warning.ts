import { useEffect } from 'react'
import { hasUncommitted } from '../../state/field-commits.ts'
import { isUnsaved } from '../../state/open-document.ts'
import { storageStore } from '../../state/storage-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'

/**
 * The browser asks before it closes a page whose changes lie nowhere else: in no file, and not in
 * the storage of the browser either.
 */
export function useUnsavedWarning(): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      const { document, others } = workspaceStore.getState()
      const all = document === undefined ? others : [document, ...others]
      const isLost = storageStore.getState().trouble !== undefined && all.some(isUnsaved)
      if (isLost || hasUncommitted()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
}
