import '@xyflow/react/dist/base.css'
import { ReactFlowProvider } from '@xyflow/react'
import { CanvasRegion } from './CanvasRegion.tsx'
import type { CanvasMenu } from './use-context-menu.ts'

/**
 * The drawing of the blueprint. `onRename` is called when the selection is asked to be renamed,
 * `onMenu` when its context menu is asked for.
 */
export function Canvas({
  onRename,
  onMenu,
}: {
  readonly onRename?: () => void
  readonly onMenu?: (menu: CanvasMenu) => void
}) {
  return (
    <ReactFlowProvider>
      <CanvasRegion onRename={onRename} onMenu={onMenu} />
    </ReactFlowProvider>
  )
}
