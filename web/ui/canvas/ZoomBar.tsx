import { useStore } from '@xyflow/react'
import { MapIcon } from 'lucide-react'
import { words } from '../shared/words.ts'
import type { ViewCommands } from './use-view-commands.ts'
import styles from './ZoomBar.module.css'

/** The controls of the view, at the lower right of the canvas. */
export function ZoomBar({
  view,
  onFit,
  onTidy,
  minimap,
  onToggleMinimap,
}: {
  readonly view: ViewCommands
  readonly onFit: () => void
  readonly onTidy: () => void
  readonly minimap: boolean
  readonly onToggleMinimap: () => void
}) {
  const percent = useStore((state) => Math.round(state.transform[2] * 100))
  return (
    <div ref={view.controls} className={styles.bar} role="toolbar" aria-label={words.canvas.view}>
      <button type="button" aria-label={words.actions.zoomOut} onClick={view.zoomOut}>
        −
      </button>
      <button
        type="button"
        className={styles.percent}
        aria-label={words.canvas.zoomOf(percent)}
        onClick={view.zoomFull}
      >
        {words.canvas.zoom(percent)}
      </button>
      <button type="button" aria-label={words.actions.zoomIn} onClick={view.zoomIn}>
        +
      </button>
      <button type="button" onClick={onFit}>
        {words.actions.fit}
      </button>
      <button type="button" onClick={onTidy}>
        {words.actions.tidy}
      </button>
      <button
        type="button"
        aria-label={words.canvas.minimap}
        title={words.canvas.minimap}
        aria-pressed={minimap}
        onClick={onToggleMinimap}
      >
        <MapIcon size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  )
}
