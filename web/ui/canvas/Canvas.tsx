import '@xyflow/react/dist/base.css'
import { ReactFlowProvider } from '@xyflow/react'
import { CanvasRegion } from './CanvasRegion.tsx'
import type { CanvasMenu } from './use-context-menu.ts'
import type { StartWorker } from './use-routes.ts'

/**
 * The drawing of the blueprint. `onRename` is called when the selection is asked to be renamed,
 * `onMenu` when its context menu is asked for; `startWorker` starts what routes many edges.
 */
export function Canvas({
  startWorker,
  asTree = false,
  onRename,
  onMenu,
}: {
  readonly startWorker: StartWorker
  /** Shows the blueprint as a nested list in place of the drawing. */
  readonly asTree?: boolean
  readonly onRename?: () => void
  readonly onMenu?: (menu: CanvasMenu) => void
}) {
  return (
    <ReactFlowProvider>
      <CanvasRegion startWorker={startWorker} asTree={asTree} onRename={onRename} onMenu={onMenu} />
    </ReactFlowProvider>
  )
}
