import { useStore as useFlowStore } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import type { ShownDrawing } from './use-drawing.ts'
import type { ViewCommands } from './use-view-commands.ts'

/** Shows a document's drawing as a whole when it is first there, and the canvas has its size. */
export function useOpeningView(shown: ShownDrawing | undefined, view: ViewCommands): void {
  const hasSize = useFlowStore((state) => state.width > 0 && state.height > 0)
  const opened = useRef<number>(undefined)
  useEffect(() => {
    if (shown === undefined || !hasSize || opened.current === shown.documentId) return
    opened.current = shown.documentId
    view.open(shown.drawing.layout.lanes.values())
  }, [shown, hasSize, view])
}
