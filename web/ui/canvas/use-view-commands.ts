import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useMemo, useRef } from 'react'
import type { FlowEdge, FlowNode } from './flow/flow-elements.ts'
import type { Box } from './layout/layout-graph.ts'
import {
  boundsOf,
  fitting,
  motion,
  opening,
  type Room,
  revealing,
  type Viewport,
} from './viewport.ts'

export type ViewCommands = {
  /** The bar of these commands: it stands over the drawing, which is fitted above or beside it. */
  readonly controls: RefObject<HTMLDivElement | null>
  readonly fit: (lanes: Iterable<Box>) => void
  /** Shows a drawing for the first time, without motion. */
  readonly open: (lanes: Iterable<Box>) => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly zoomFull: () => void
  readonly reveal: (box: Box) => void
}

/** Between the bar and the rim of the canvas. */
const barGap = 12

/** Moves of the view; they never touch the blueprint. */
export function useViewCommands(): ViewCommands {
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const store = useStoreApi<FlowNode, FlowEdge>()
  const controls = useRef<HTMLDivElement>(null)
  return useMemo(() => {
    const room = (): Room => {
      const { width, height } = store.getState()
      const { offsetWidth = 0, offsetHeight = 0 } = controls.current ?? {}
      return { width, height, controls: { width: offsetWidth, height: offsetHeight + barGap } }
    }
    const show = (viewport: Viewport, duration: number): void => {
      void flow.setViewport(viewport, { duration })
    }
    return {
      controls,
      fit: (lanes) => show(fitting(boundsOf(lanes), room()), motion()),
      open: (lanes) => show(opening(boundsOf(lanes), room()), 0),
      zoomIn: () => void flow.zoomIn({ duration: motion() }),
      zoomOut: () => void flow.zoomOut({ duration: motion() }),
      zoomFull: () => void flow.zoomTo(1, { duration: motion() }),
      reveal: (box) => {
        const viewport = flow.getViewport()
        const next = revealing(box, viewport, room())
        if (next !== viewport) show(next, motion())
      },
    }
  }, [flow, store])
}
