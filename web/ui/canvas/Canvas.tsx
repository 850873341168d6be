import '@xyflow/react/dist/base.css'
import { ReactFlowProvider } from '@xyflow/react'
import { CanvasRegion } from './CanvasRegion.tsx'

/** The drawing of the blueprint. `onRename` is called when a module is asked to be renamed. */
export function Canvas({ onRename }: { readonly onRename?: () => void }) {
  return (
    <ReactFlowProvider>
      <CanvasRegion onRename={onRename} />
    </ReactFlowProvider>
  )
}
