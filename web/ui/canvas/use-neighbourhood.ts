import { useCallback, useEffect, useRef, useState } from 'react'
import { announce, announceFailure } from '../../state/announcement-store.ts'
import { selectedModule, selectionStore } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import { neighbourhoodOf } from './flow/neighbourhood.ts'
import type { ShownDrawing } from './use-drawing.ts'

/** The module whose neighbourhood is in focus, in the document where that was asked for. */
type Focus = { readonly documentId: number; readonly id: string }

/**
 * Puts the selected module and its neighbours in focus. Asked for the same module again, or for
 * none, it ends; so it does when the module goes.
 */
export function useNeighbourhood(shown: ShownDrawing | undefined) {
  const [focus, setFocus] = useState<Focus>()
  const isThere =
    shown !== undefined &&
    focus?.documentId === shown.documentId &&
    neighbourhoodOf(focus.id, shown.drawing.graph) !== undefined
  const of = isThere ? focus.id : undefined
  const current = useRef(of)
  useEffect(() => {
    current.current = of
  }, [of])

  /** Tells whether there was anything to end. */
  const end = useCallback((): boolean => {
    if (current.current === undefined) return false
    setFocus(undefined)
    announce(words.canvas.noFocus)
    return true
  }, [])

  const toggle = useCallback(() => {
    const id = selectedModule(selectionStore.getState())
    const around = shown && neighbourhoodOf(id, shown.drawing.graph)
    if (shown === undefined || id === undefined || around === undefined) {
      if (!end()) announceFailure(words.canvas.chooseModule)
    } else if (id === current.current) {
      end()
    } else {
      setFocus({ documentId: shown.documentId, id })
      announce(words.canvas.inFocus(id, around.modules.size - 1))
    }
  }, [shown, end])

  return { of, toggle, end }
}
