import '@xyflow/react/dist/base.css'
import { ReactFlowProvider } from '@xyflow/react'
import { CanvasRegion } from './CanvasRegion.tsx'
import type { CanvasMenu } from './use-context-menu.ts'

/**
 * The drawing of the blueprint. `onRename` is called when the selection is asked to be renamed,
 * `onMenu` when its context menu is asked for.
 */
export function Canvas({
  asTree = false,
  onRename,
  onMenu,
}: {
  /** Shows the blueprint as a nested list in place of the drawing. */
  readonly asTree?: boolean
  readonly onRename?: () => void
  readonly onMenu?: (menu: CanvasMenu) => void
}) {
  return (
    <ReactFlowProvider>
      <CanvasRegion asTree={asTree} onRename={onRename} onMenu={onMenu} />
    </ReactFlowProvider>
  )
}
