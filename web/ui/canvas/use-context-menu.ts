import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  type TouchEvent,
  useMemo,
} from 'react'
import { analysisStore } from '../../state/analysis-store.ts'
import {
  type SelectedConnection,
  select,
  selectedEdge,
  selectedLink,
  selectedModules,
  selectGroup,
  selectionStore,
  selectModules,
  selectNothing,
} from '../../state/selection-store.ts'
import { focusStop } from './keyboard/focus-stop.ts'

/** A context menu that is asked for; what it is about has been selected. Client coordinates. */
export type CanvasMenu = {
  readonly about: 'module' | 'edge' | 'link' | 'group' | 'canvas'
  readonly x: number
  readonly y: number
}

const longPress = 550

/** A finger never lies quite still. */
const still = 10

/**
 * Asks for a context menu by the secondary button, by Shift+F10 or the menu key, and by a long
 * press where the browser does not tell of one itself.
 */
export function useContextMenu(
  region: RefObject<HTMLElement | null>,
  onMenu: ((menu: CanvasMenu) => void) | undefined,
) {
  return useMemo(() => {
    const open = (target: EventTarget | null, x: number, y: number): void => {
      if (onMenu === undefined || !(target instanceof Element)) return
      onMenu({ about: selectTarget(target, region.current), x, y })
    }
    return {
      onContextMenu: (event: MouseEvent) => {
        event.preventDefault()
        if (isOfFinger(event.nativeEvent)) ignoreMoves()
        open(event.target, event.clientX, event.clientY)
      },
      /** True when the key asked for the menu. */
      onMenuKey: (event: KeyboardEvent): boolean => {
        const isAsked = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
        if (!isAsked || !(event.target instanceof Element)) return false
        event.preventDefault()
        const { left, top, width, height } = event.target.getBoundingClientRect()
        open(event.target, left + width / 2, top + height / 2)
        return true
      },
      ...pressing(open),
    }
  }, [region, onMenu])
}

/** Tells of a finger that is held on one spot. */
function pressing(open: (target: EventTarget | null, x: number, y: number) => void) {
  let timer: number | undefined
  let from: { readonly x: number; readonly y: number } | undefined
  let isOpened = false
  const end = (): void => {
    window.clearTimeout(timer)
    from = undefined
  }
  return {
    onPointerDown: ({ pointerType, target, clientX: x, clientY: y }: PointerEvent) => {
      end()
      isOpened = false
      if (pointerType !== 'touch') return
      from = { x, y }
      timer = window.setTimeout(() => {
        isOpened = true
        ignoreMoves()
        open(target, x, y)
      }, longPress)
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (from !== undefined && Math.hypot(clientX - from.x, clientY - from.y) > still) end()
    },
    onPointerUp: end,
    onPointerCancel: end,
    // The click that follows would take the focus from the menu. While it is captured: xyflow lets
    // nobody else see how a touch of a module ends.
    onTouchEndCapture: (event: TouchEvent) => {
      if (isOpened && event.cancelable) event.preventDefault()
    },
  }
}

function isOfFinger(event: Event): boolean {
  return event instanceof globalThis.PointerEvent && event.pointerType === 'touch'
}

/**
 * Until the finger that asked for a menu is lifted, its moves are nobody's: what it lies on stays
 * where it is. xyflow hears touches itself, and would go on with the drag that the press began.
 */
function ignoreMoves(): void {
  const controller = new AbortController()
  const options = { capture: true, signal: controller.signal }
  const keep = (event: Event): void => {
    event.stopImmediatePropagation()
    if (event.cancelable) event.preventDefault()
  }
  const endAt =
    (fingers: number) =>
    ({ touches }: globalThis.TouchEvent): void => {
      if (touches.length === fingers) controller.abort()
    }
  window.addEventListener('touchmove', keep, { ...options, passive: false })
  window.addEventListener('pointermove', keep, options)
  window.addEventListener('touchend', endAt(0), options)
  window.addEventListener('touchcancel', endAt(0), options)
  // Where the browser asks for the menu as the finger is lifted, no end is heard of any more.
  window.addEventListener('touchstart', endAt(1), options)
}

type Handles = {
  readonly [handle in 'module' | 'edge' | 'link' | 'kind' | 'group']?: string | undefined
}

/** Selects and focuses what was pointed at, so that the menu is about the selection. */
export function selectTarget(target: Element, region: HTMLElement | null): CanvasMenu['about'] {
  const found = target.closest('[data-module], [data-edge], [data-link], [data-group]')
  const { module, edge, link, kind, group }: Handles =
    found instanceof HTMLElement || found instanceof SVGElement ? found.dataset : {}
  if (module !== undefined) {
    if (!selectedModules(selectionStore.getState()).includes(module))
      selectModules([module], 'canvas')
    focusStop(region, { kind: 'module', key: module })
    return 'module'
  }
  const connection = connectionOf({ edge, link, kind })
  if (connection !== undefined) {
    select(connection, 'canvas')
    focusStop(region, connection)
    return connection.kind
  }
  if (group !== undefined) {
    selectGroup(group, 'canvas')
    focusStop(region, { kind: 'group', name: group })
    return 'group'
  }
  selectNothing('canvas')
  region?.focus({ preventScroll: true })
  return 'canvas'
}

/** Found in the graph by the handles that it is drawn with: an id may hold the arrow itself. */
function connectionOf({ edge, link, kind }: Handles): SelectedConnection | undefined {
  const { uses = [], links = [] } = analysisStore.getState().graph ?? {}
  const use = uses.find(({ consumer, used }) => `${consumer}->${used}` === edge)
  if (use !== undefined) return selectedEdge(use)
  const found = links.find((one) => `${one.from}->${one.to}` === link && one.kind === kind)
  return found && selectedLink(found)
}
