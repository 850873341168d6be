import { type ComponentType, useEffect, useState } from 'react'
import { announceFailure } from '../../state/announcement-store.ts'
import { words } from '../shared/words.ts'

let loaded: Promise<ComponentType> | undefined

function loadWorkspace(): Promise<ComponentType> {
  loaded ??= import('./Workspace.tsx').then(({ Workspace }) => Workspace)
  return loaded
}

/** Signs that somebody is about to open something. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'dragenter'] as const

/**
 * The panes and what they are drawn with, the larger part of the page. They are fetched at the
 * first sign of a user, or when a blueprint is open; the start screen does without.
 */
export function useWorkspace(isOpen: boolean): ComponentType | undefined {
  const [workspace, setWorkspace] = useState<ComponentType | undefined>()
  useEffect(() => {
    const fetchAhead = (): void => {
      loadWorkspace().catch(() => {
        loaded = undefined
      })
    }
    for (const sign of signs) window.addEventListener(sign, fetchAhead, { once: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, fetchAhead)
    }
  }, [])
  useEffect(() => {
    if (!isOpen) return
    loadWorkspace().then(
      (component) => setWorkspace(() => component),
      () => {
        loaded = undefined
        announceFailure(words.open.panesMissing)
      },
    )
  }, [isOpen])
  return workspace
}
