import { LayoutGrid, SlidersHorizontal } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import { paletteDragStore } from '../../state/palette-drag.ts'
import { selectionStore } from '../../state/selection-store.ts'
import { IconButton } from '../shared/IconButton.tsx'
import { words } from '../shared/words.ts'
import styles from './Drawers.module.css'
import { type SidePane, setDrawer, shellStore } from './shell-store.ts'

/** In a narrow window: a strip at each side, and over the canvas the side pane that is asked for. */
export function Drawers({
  palette,
  inspector,
  children,
}: {
  readonly palette: ReactNode
  readonly inspector: ReactNode
  readonly children: ReactNode
}) {
  const drawer = useStore(shellStore, (state) => state.drawer)
  const isCarrying = useStore(paletteDragStore, (state) => state.drag !== undefined)
  useOpenForAskedSetting()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes a drawer from anywhere inside
    <div
      className={styles.frame}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && drawer !== undefined) setDrawer(undefined)
      }}
    >
      <div className={styles.strip}>
        <Toggle pane="palette" name={words.panes.modules} icon={LayoutGrid} />
      </div>
      <div className={styles.middle}>
        {children}
        {drawer !== undefined && (
          <aside
            className={`${styles.drawer} ${styles[drawer]}`}
            data-away={isCarrying || undefined}
          >
            {drawer === 'palette' ? palette : inspector}
          </aside>
        )}
      </div>
      <div className={styles.strip}>
        <Toggle pane="inspector" name={words.panes.settings} icon={SlidersHorizontal} />
      </div>
    </div>
  )
}

function Toggle({
  pane,
  name,
  icon,
}: {
  readonly pane: SidePane
  readonly name: string
  readonly icon: typeof LayoutGrid
}) {
  const open = useStore(shellStore, (state) => state.drawer === pane)
  return (
    <IconButton
      icon={icon}
      label={open ? words.panes.hide(name) : words.panes.show(name)}
      aria-expanded={open}
      onClick={() => setDrawer(open ? undefined : pane)}
    />
  )
}

/** A problem that leads to a setting opens the settings; a plain selection does not. */
function useOpenForAskedSetting(): void {
  useEffect(
    () =>
      selectionStore.subscribe(({ setting, variable }) => {
        if (setting !== undefined || variable !== undefined) setDrawer('inspector')
      }),
    [],
  )
}
