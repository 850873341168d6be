import { type LucideIcon, PanelLeftClose, PanelRightClose } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { Panel, usePanelRef } from 'react-resizable-panels'
import { useStore } from 'zustand'
import { IconButton } from '../shared/IconButton.tsx'
import { words } from '../shared/words.ts'
import styles from './SidePanel.module.css'
import { type SidePane, setCollapsed, shellStore } from './shell-store.ts'

/** A side pane that collapses to a strip with one icon. */
export function SidePanel({
  pane,
  name,
  icon,
  size,
  children,
}: {
  readonly pane: SidePane
  readonly name: string
  readonly icon: LucideIcon
  /** In pixels, before the user's own choice. */
  readonly size: number
  readonly children: ReactNode
}) {
  const panel = usePanelRef()
  const collapsed = useStore(shellStore, (state) => state.collapsed[pane])
  useEffect(() => {
    if (collapsed) panel.current?.collapse()
    else panel.current?.expand()
  }, [collapsed, panel])
  const Close = pane === 'palette' ? PanelLeftClose : PanelRightClose
  return (
    <Panel
      id={pane}
      panelRef={panel}
      className={styles.panel}
      defaultSize={size}
      minSize={200}
      maxSize={520}
      collapsible
      collapsedSize={40}
      groupResizeBehavior="preserve-pixel-size"
      onResize={({ inPixels }) => setCollapsed(pane, inPixels < 60)}
    >
      {collapsed ? (
        <div className={styles.strip}>
          <IconButton
            icon={icon}
            label={words.panes.show(name)}
            onClick={() => setCollapsed(pane, false)}
          />
        </div>
      ) : (
        <>
          {children}
          <IconButton
            icon={Close}
            label={words.panes.hide(name)}
            className={styles.hide}
            onClick={() => setCollapsed(pane, true)}
          />
        </>
      )}
    </Panel>
  )
}
