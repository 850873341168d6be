import { type PointerEvent, useRef } from 'react'
import type { ModuleSummary } from '../../state/analysis-store.ts'
import {
  cancelPaletteDrag,
  dropPaletteDrag,
  movePaletteDrag,
  paletteDragStore,
} from '../../state/palette-drag.ts'

/** A pointer that moves less than this has clicked, not dragged. */
const slack = 4

type Start = { readonly x: number; readonly y: number }

/**
 * Pointer handlers that carry a module out of the palette, for mouse, pen and touch. The pointer is
 * captured, so that the drag goes on outside of the palette. Escape gives it up.
 */
export function usePaletteDrag(module: ModuleSummary) {
  const start = useRef<Start | undefined>(undefined)
  const isDragging = (): boolean => paletteDragStore.getState().drag !== undefined

  const stop = (): void => {
    start.current = undefined
    window.removeEventListener('keydown', giveUp, { capture: true })
  }
  const giveUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    cancelPaletteDrag()
    stop()
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0) return
      start.current = { x: event.clientX, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: ({ clientX: x, clientY: y }: PointerEvent): void => {
      const from = start.current
      if (from === undefined) return
      if (!isDragging()) {
        if (Math.hypot(x - from.x, y - from.y) < slack) return
        window.addEventListener('keydown', giveUp, { capture: true })
      }
      const { path: source, name, kind } = module
      movePaletteDrag({ source, name, kind, x, y })
    },
    onPointerUp: (): void => {
      if (isDragging()) dropPaletteDrag()
      stop()
    },
    onPointerCancel: (): void => {
      cancelPaletteDrag()
      stop()
    },
  }
}
