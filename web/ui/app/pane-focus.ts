import { requestCanvas } from '../../state/canvas-requests.ts'
import { words } from '../shared/words.ts'
import { type SidePane, setCollapsed, setDrawer } from './shell-store.ts'

/** The panes in reading order, by the mark that each carries on its outermost element. */
const panes = ['palette', 'canvas', 'text', 'problems', 'inspector'] as const

/** Moves the focus to the next pane that is shown. */
export function cyclePanes(): void {
  const shown = panes.filter((pane) => paneElement(pane) !== null)
  const focused = shown.findIndex((pane) => paneElement(pane)?.contains(document.activeElement))
  const next = shown[(focused + 1) % shown.length]
  if (next !== undefined) focusPane(next)
}

export function swapTextAndCanvas(): void {
  const inText = paneElement('text')?.contains(document.activeElement) ?? false
  focusPane(inText ? 'canvas' : 'text')
}

/** Opens the palette, wherever it is in this window, and goes to its search. */
export function showPaletteSearch(): void {
  showSidePane('palette')
}

/** Opens the settings of what is selected, and goes to them. */
export function showSettings(): void {
  showSidePane('inspector')
}

function showSidePane(pane: SidePane): void {
  setCollapsed(pane, false)
  setDrawer(pane)
  // The pane may only now come into the document.
  requestAnimationFrame(() => focusPane(pane))
}

/** True while the keys belong to the canvas. */
export function isCanvasFocused(): boolean {
  const { activeElement } = document
  if (activeElement === null || isTextField(activeElement)) return false
  return activeElement.closest(`[aria-label="${words.panes.canvas}"]`) !== null
}

/** True where typed characters become text. */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'file'].includes(element.type)
  }
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  )
}

function focusPane(pane: (typeof panes)[number]): void {
  if (pane === 'canvas') {
    requestCanvas({ kind: 'focus' })
    return
  }
  const element = paneElement(pane)
  const stop = element === null ? undefined : firstStop(element)
  // A pane that has nothing to stop at yet takes the focus itself.
  ;(stop ?? element)?.focus()
  // What was searched for last gives way to what is typed now.
  if (stop instanceof HTMLInputElement) stop.select()
}

/** The first thing in a pane that can take the focus: closed forms and disabled buttons cannot. */
function firstStop(pane: HTMLElement): HTMLElement | undefined {
  const stops = 'textarea, input, button, select, [tabindex="0"], [contenteditable="true"]'
  return [...pane.querySelectorAll<HTMLElement>(stops)].find(
    (stop) => !stop.matches(':disabled') && stop.checkVisibility({ visibilityProperty: true }),
  )
}

function paneElement(pane: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pane="${pane}"]`)
}
