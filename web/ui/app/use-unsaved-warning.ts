import { useEffect } from 'react'
import { wouldLoseText } from '../../state/unsaved.ts'

/** The browser asks before it closes a page whose changes lie nowhere else. */
export function useUnsavedWarning(): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (wouldLoseText()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
}
