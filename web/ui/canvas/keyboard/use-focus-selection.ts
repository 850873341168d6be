import { type RefObject, useEffect } from 'react'
import { type Selected, selectionStore } from '../../../state/selection-store.ts'
import { selectTarget } from '../use-context-menu.ts'
import { focusStop, selectorOf } from './focus-stop.ts'
import { stopOf } from './selected-stop.ts'

/**
 * The focus on the drawing and the selection are at one place, so that keys act on what is said
 * and seen. What gets the focus without a press, as from a screen reader, is selected; what is
 * selected elsewhere while the focus is on the drawing, as by a dialog, gets it.
 */
export function useFocusSelection(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const canvas = region.current
    if (canvas === null) return undefined
    let isPressed = false
    const press = (): void => {
      isPressed = true
    }
    const letGo = (): void => {
      isPressed = false
    }
    const follow = (): void => {
      const { activeElement } = document
      const { selected } = selectionStore.getState()
      const stop = stopOf(selected)
      if (activeElement === null || stop === undefined) return
      if (activeElement !== canvas && !isStop(activeElement, canvas)) return
      if (!isSelected(activeElement, selected)) focusStop(canvas, stop)
    }
    const onFocusIn = ({ target, relatedTarget }: FocusEvent): void => {
      if (isPressed || !(target instanceof Element) || !isStop(target, canvas)) return
      if (isSelected(target, selectionStore.getState().selected)) return
      // A dialog gives the focus back to where it was, whatever was chosen in it.
      const isBack = relatedTarget instanceof Element && relatedTarget.closest(passing) !== null
      if (isBack) follow()
      else selectTarget(target, canvas)
    }
    document.addEventListener('pointerdown', press, { capture: true })
    document.addEventListener('pointerup', letGo, { capture: true })
    document.addEventListener('pointercancel', letGo, { capture: true })
    canvas.addEventListener('focusin', onFocusIn)
    const stop = selectionStore.subscribe(follow)
    return () => {
      document.removeEventListener('pointerdown', press, { capture: true })
      document.removeEventListener('pointerup', letGo, { capture: true })
      document.removeEventListener('pointercancel', letGo, { capture: true })
      canvas.removeEventListener('focusin', onFocusIn)
      stop()
    }
  }, [region])
}

/** What has the focus for a while only. */
const passing = 'dialog, [role="menu"], [role="listbox"]'

/** Something on the drawing that keys act on; the lines of the tree look after themselves. */
function isStop(element: Element, canvas: Element): boolean {
  return (
    canvas.contains(element) &&
    element.matches('[data-module], [data-edge], [data-link], [data-group]') &&
    element.getAttribute('role') !== 'treeitem'
  )
}

/** Of several selected modules each is at the right place. */
function isSelected(element: Element, selected: Selected): boolean {
  if (selected.kind === 'modules') {
    return selected.ids.some((key) => element.matches(selectorOf({ kind: 'module', key })))
  }
  const stop = stopOf(selected)
  return stop !== undefined && element.matches(selectorOf(stop))
}
