import { useStoreApi } from '@xyflow/react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { carryNodes } from './carry-nodes.ts'
import type { FlowEdge, FlowNode } from './flow/flow-elements.ts'
import { createDragStore } from './module-drag-store.ts'

/** A store of dragged modules whose elements are under the pointer while it has them. */
export function useCarrying() {
  const flow = useStoreApi<FlowNode, FlowEdge>()
  const [drag] = useState(createDragStore)
  const dragged = useStore(drag, (state) => state.dragged)
  const isDragging = dragged.size > 0
  useEffect(() => {
    const findNode = (id: string): Element | null =>
      flow.getState().domNode?.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`) ??
      null
    return carryNodes(drag, findNode)
  }, [drag, flow])
  useEffect(() => (isDragging ? keepPointerMoves() : undefined), [isDragging])
  return { drag, dragged }
}

/**
 * Lets nobody hear of pointer moves: xyflow follows the mouse and touches, and others ask on each
 * move where things are, as the edges between panes do.
 */
function keepPointerMoves(): () => void {
  const keep = (event: PointerEvent): void => event.stopImmediatePropagation()
  window.addEventListener('pointermove', keep, { capture: true })
  return () => window.removeEventListener('pointermove', keep, { capture: true })
}
