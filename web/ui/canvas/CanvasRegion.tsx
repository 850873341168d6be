import { useEffect, useRef, useState } from 'react'
import { requestCanvas } from '../../state/canvas-requests.ts'
import { words } from '../shared/words.ts'
import styles from './CanvasRegion.module.css'
import { ConnectList } from './ConnectList.tsx'
import { CounterpartList } from './CounterpartList.tsx'
import { FlowView } from './FlowView.tsx'
import { useCanvasKeys } from './keyboard/use-canvas-keys.ts'
import { useFocusSelection } from './keyboard/use-focus-selection.ts'
import { useKeptFocus } from './keyboard/use-kept-focus.ts'
import { PassList } from './PassList.tsx'
import { Tree } from './tree/Tree.tsx'
import { useCanvasRequests } from './use-canvas-requests.ts'
import { type CanvasMenu, useContextMenu } from './use-context-menu.ts'
import { useDrawing } from './use-drawing.ts'
import { useFollowSelection } from './use-follow-selection.ts'
import { useLooseEnd } from './use-loose-end.ts'
import { useMisfit } from './use-misfit.ts'
import type { StartWorker } from './use-routes.ts'
import { useViewCommands } from './use-view-commands.ts'
import { ZoomBar } from './ZoomBar.tsx'

/**
 * The canvas as one region and one Tab stop: arrows move inside. The controls of the view stand
 * beside it.
 */
export function CanvasRegion({
  startWorker,
  asTree,
  onRename,
  onMenu,
}: {
  readonly startWorker: StartWorker
  /** The same blueprint as a nested list in place of the drawing. */
  readonly asTree: boolean
  readonly onRename: (() => void) | undefined
  readonly onMenu: ((menu: CanvasMenu) => void) | undefined
}) {
  const region = useRef<HTMLElement>(null)
  const shown = useDrawing(startWorker)
  const view = useViewCommands()
  const onKeyDown = useCanvasKeys(region, shown, view)
  const { looseEnd, onLooseEnd, close, choose } = useLooseEnd(region, shown)
  const { misfit, onMisfit, closeMisfit } = useMisfit(region)
  const { onMenuKey, ...asksForMenu } = useContextMenu(region, onMenu)
  const { connectingFrom, endConnecting, minimap, neighbourhood } = useCanvasRequests(
    region,
    shown,
    view,
  )
  const [isFocusInside, setFocusInside] = useState(false)
  useFollowSelection(shown, view)
  useKeptFocus(region)
  useFocusSelection(region)
  const isTreeShown = asTree && shown !== undefined
  useEffect(() => {
    const { current } = region
    if (isTreeShown && current !== null && document.activeElement === current) {
      focusCurrentLine(current)
    }
  }, [isTreeShown])
  return (
    <div className={styles.canvas}>
      <section
        ref={region}
        className={styles.region}
        aria-label={words.panes.canvas}
        // While something inside has the focus, Shift+Tab must leave and not land here.
        tabIndex={isFocusInside ? -1 : 0}
        data-locked={shown?.locked || undefined}
        data-partial={shown?.partial || undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && neighbourhood.end()) return
          if (!onMenuKey(event)) onKeyDown(event)
        }}
        {...asksForMenu}
        onFocus={({ target, currentTarget }) => {
          setFocusInside(target !== currentTarget)
          if (asTree && target === currentTarget) focusCurrentLine(currentTarget)
        }}
        onBlur={() => setFocusInside(false)}
      >
        {asTree ? (
          shown && <Tree shown={shown} />
        ) : (
          <FlowView
            region={region}
            shown={shown}
            view={view}
            minimap={minimap}
            focusOn={neighbourhood.of}
            onRename={onRename}
            onLooseEnd={onLooseEnd}
            onMisfit={onMisfit}
          />
        )}
      </section>
      {shown?.locked && (
        <p className={styles.locked} title={words.canvas.lockedNote(shown.partial)}>
          {shown.partial ? words.canvas.partial : words.canvas.textHasErrors}
        </p>
      )}
      {!asTree && (
        <ZoomBar
          view={view}
          onFit={() => requestCanvas({ kind: 'fit' })}
          onTidy={() => requestCanvas({ kind: 'tidy' })}
          minimap={minimap}
          onToggleMinimap={() => requestCanvas({ kind: 'minimap' })}
        />
      )}
      {looseEnd !== undefined && (
        <CounterpartList end={looseEnd} onChoose={choose} onClose={close} />
      )}
      {misfit !== undefined && <PassList misfit={misfit} onClose={closeMisfit} />}
      {connectingFrom !== undefined && <ConnectList id={connectingFrom} onClose={endConnecting} />}
    </div>
  )
}

/** The tree has a place to stand at all times; the region around it has nothing to say. */
function focusCurrentLine(region: HTMLElement): void {
  region.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus()
}
