import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import type { FlowEdge, FlowNode } from './flow/flow-elements.ts'

/**
 * Escape gives up what the pointer is doing: a module or a lane on its way, a connection, a frame.
 * xyflow cannot be stopped in a drag, so `isGivenUp` stays true until the button is let go, and what
 * it reports until then is left alone.
 */
export function useGiveUp(onGiveUp: () => void): { readonly isGivenUp: () => boolean } {
  const store = useStoreApi<FlowNode, FlowEdge>()
  const state = useRef({ isDown: false, isGivenUp: false })
  const giveUp = useRef(onGiveUp)
  useEffect(() => {
    giveUp.current = onGiveUp
  })
  useEffect(() => {
    const controller = new AbortController()
    const options = { capture: true, signal: controller.signal }
    const end = (): void => {
      state.current.isDown = false
      // The reports of this very event still belong to what was given up.
      setTimeout(() => {
        if (!state.current.isDown) state.current.isGivenUp = false
      })
    }
    const begin = (): void => {
      state.current = { isDown: true, isGivenUp: false }
    }
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !state.current.isDown) return
      event.stopPropagation()
      state.current.isGivenUp = true
      store.getState().cancelConnection()
      store.setState({ userSelectionRect: null, userSelectionActive: false })
      giveUp.current()
    }
    store.getState().domNode?.addEventListener('pointerdown', begin, options)
    window.addEventListener('pointerup', end, options)
    window.addEventListener('pointercancel', end, options)
    window.addEventListener('keydown', press, options)
    return () => controller.abort()
  }, [store])
  return useRef({ isGivenUp: () => state.current.isGivenUp }).current
}
