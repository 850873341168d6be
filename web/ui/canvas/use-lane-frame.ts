import { useKeyPress, useStoreApi } from '@xyflow/react'
import { type PointerEvent, useCallback } from 'react'
import type { FlowEdge, FlowNode } from './flow/flow-elements.ts'

/**
 * Lets a frame for selecting begin on the paper inside a lane. xyflow begins one on its own pane
 * only, and lanes are nodes that lie on it; its pane goes on with a frame once there is one.
 */
export function useLaneFrame(): (event: PointerEvent<HTMLElement>) => void {
  const store = useStoreApi<FlowNode, FlowEdge>()
  const isPanning = useKeyPress('Space')
  return useCallback(
    ({ target, button, pointerType, clientX, clientY, altKey }) => {
      if (isPanning || altKey || button !== 0 || pointerType === 'touch') return
      if (!(target instanceof Element) || !isLanePaper(target)) return
      const { domNode, transform } = store.getState()
      const frame = domNode?.getBoundingClientRect()
      if (frame === undefined) return
      const x = clientX - frame.left
      const y = clientY - frame.top
      const [left, top, zoom] = transform
      const [startX, startY] = [(x - left) / zoom, (y - top) / zoom]
      store.setState({ userSelectionRect: { x, y, startX, startY, width: 0, height: 0 } })
    },
    [store, isPanning],
  )
}

function isLanePaper(target: Element): boolean {
  return (
    target.closest('.react-flow__node-lane') !== null && target.closest('[data-lane-head]') === null
  )
}
