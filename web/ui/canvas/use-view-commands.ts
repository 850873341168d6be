import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'
import type { FlowEdge, FlowNode } from './flow/flow-elements.ts'
import type { Box } from './layout/layout-graph.ts'
import { boundsOf, fitting, motion, opening, revealing, type Viewport } from './viewport.ts'

export type ViewCommands = {
  readonly fit: (lanes: Iterable<Box>) => void
  /** Shows a drawing for the first time, without motion. */
  readonly open: (lanes: Iterable<Box>) => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly zoomFull: () => void
  readonly reveal: (box: Box) => void
}

/** Moves of the view; they never touch the blueprint. */
export function useViewCommands(): ViewCommands {
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const store = useStoreApi<FlowNode, FlowEdge>()
  return useMemo(() => {
    const size = () => {
      const { width, height } = store.getState()
      return { width, height }
    }
    const show = (viewport: Viewport, duration: number): void => {
      void flow.setViewport(viewport, { duration })
    }
    return {
      fit: (lanes) => show(fitting(boundsOf(lanes), size()), motion()),
      open: (lanes) => show(opening(boundsOf(lanes), size()), 0),
      zoomIn: () => void flow.zoomIn({ duration: motion() }),
      zoomOut: () => void flow.zoomOut({ duration: motion() }),
      zoomFull: () => void flow.zoomTo(1, { duration: motion() }),
      reveal: (box) => {
        const viewport = flow.getViewport()
        const next = revealing(box, viewport, size())
        if (next !== viewport) show(next, motion())
      },
    }
  }, [flow, store])
}
