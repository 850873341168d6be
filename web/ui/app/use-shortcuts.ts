import { useEffect } from 'react'
import { hasUncommitted } from '../../state/field-commits.ts'
import { type Action, isEnabled, refusalOf, runAction } from './action.ts'
import { actions } from './actions.ts'
import { redoAction, undoAction } from './edit-actions.ts'
import { isCanvasFocused, isTextField } from './pane-focus.ts'
import { isApple, matchesShortcut } from './shortcut.ts'

/**
 * Listens for the shortcuts of every action, before any widget sees the key: undo is the page's
 * own everywhere, Monaco included.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const action = actionOf(event)
      if (action === undefined) return
      event.preventDefault()
      event.stopPropagation()
      void runAction(action)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

function actionOf(event: KeyboardEvent): Action | undefined {
  const action = actions.find(
    ({ shortcuts = [], isBrowserKey = false }) =>
      !isBrowserKey && shortcuts.some((shortcut) => matchesShortcut(shortcut, event, isApple)),
  )
  if (action === undefined || !belongsHere(action, event)) return undefined
  // The browser's own Save and Open would surprise; other keys pass on when there is nothing to do.
  const ownedByBrowser = event.ctrlKey || event.metaKey
  const isAnswered = isEnabled(action) || refusalOf(action) !== undefined
  return isAnswered || ownedByBrowser ? action : undefined
}

function belongsHere(action: Action, event: KeyboardEvent): boolean {
  const inDialog = document.querySelector('dialog[open]') !== null
  if (inDialog) return false
  if (action.onlyOnCanvas === true) return isCanvasFocused()
  if (action === undoAction || action === redoAction) return !isOwnUndo()
  const plain = !(event.ctrlKey || event.metaKey) && event.key.length === 1
  return !(plain && isTextField(document.activeElement))
}

/** In a field with uncommitted text, undo is first the field's own. */
function isOwnUndo(): boolean {
  const { activeElement } = document
  const inCode = activeElement?.closest('[data-pane="text"]') != null
  return hasUncommitted() && !inCode && isTextField(activeElement)
}
