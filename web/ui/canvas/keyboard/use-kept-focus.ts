import { type RefObject, useEffect } from 'react'
import { selectionStore } from '../../../state/selection-store.ts'
import { focusStop } from './focus-stop.ts'
import { stopOf } from './selected-stop.ts'

/**
 * What has the focus can leave the drawing: it is deleted, renamed or undone. The browser then drops
 * the focus; the keyboard goes on at what is selected, or at the canvas itself.
 */
export function useKeptFocus(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const canvas = region.current
    if (canvas === null) return undefined
    let holdsFocus = false
    const note = ({ target }: Event): void => {
      holdsFocus = target instanceof Node && canvas.contains(target)
    }
    const observer = new MutationObserver(() => {
      if (!holdsFocus || document.activeElement !== document.body) return
      focusStop(canvas, stopOf(selectionStore.getState().selected))
    })
    observer.observe(canvas, { childList: true, subtree: true })
    // A press elsewhere can take the focus away and give it to nobody.
    const signs = ['focusin', 'pointerdown'] as const
    for (const sign of signs) document.addEventListener(sign, note, { capture: true })
    return () => {
      observer.disconnect()
      for (const sign of signs) document.removeEventListener(sign, note, { capture: true })
    }
  }, [region])
}
