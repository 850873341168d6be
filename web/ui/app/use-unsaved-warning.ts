import { useEffect } from 'react'
import { hasUncommitted } from '../../state/field-commits.ts'
import { isUnsaved } from '../../state/open-document.ts'
import { workspaceStore } from '../../state/workspace-store.ts'

/** The browser asks before it closes a page whose changes lie in no file yet. */
export function useUnsavedWarning(): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      const { document, others } = workspaceStore.getState()
      const all = document === undefined ? others : [document, ...others]
      if (all.some(isUnsaved) || hasUncommitted()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
}
