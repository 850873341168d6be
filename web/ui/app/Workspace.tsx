import { LayoutGrid, SlidersHorizontal } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Panel, usePanelRef } from 'react-resizable-panels'
import { useStore } from 'zustand'
import { startWorker } from '../../platform/start-worker.ts'
import { requestCanvas } from '../../state/canvas-requests.ts'
import { Canvas } from '../canvas/Canvas.tsx'
import type { CanvasMenu } from '../canvas/use-context-menu.ts'
import { Inspector } from '../inspector/Inspector.tsx'
import { Palette } from '../palette/Palette.tsx'
import { words } from '../shared/words.ts'
import { runAction } from './action.ts'
import { contextMenus } from './actions.ts'
import { CanvasNote } from './CanvasNote.tsx'
import { ContextMenu } from './ContextMenu.tsx'
import { Divider } from './Divider.tsx'
import { Dock } from './Dock.tsx'
import { Drawers } from './Drawers.tsx'
import { renameAction } from './edit-actions.ts'
import { addModulesAction } from './file-actions.ts'
import { HistoryPanel } from './HistoryPanel.tsx'
import { Pane } from './Pane.tsx'
import { PanelGroup } from './PanelGroup.tsx'
import { keepLayout, keptLayout } from './panel-sizes.ts'
import { SidePanel } from './SidePanel.tsx'
import { setCollapsed, shellStore } from './shell-store.ts'
import { useAsTree } from './use-as-tree.ts'
import { useMedia } from './use-media.ts'

/** The panes of an open blueprint. In a narrow window the side panes lie over the canvas. */
export function Workspace() {
  const narrow = useMedia('(width < 68.75rem)')
  useEffect(() => {
    // What was pressed to open the blueprint is gone from the page, and the focus with it.
    if (navigator.userActivation.isActive && document.activeElement === document.body) {
      requestCanvas({ kind: 'focus' })
    }
  }, [])
  const palette = (
    <Pane id="palette" name={words.panes.modules}>
      <Palette onAddModules={() => void runAction(addModulesAction)} />
    </Pane>
  )
  const inspector = (
    <Pane id="inspector" name={words.panes.settings}>
      <Inspector onRename={rename} />
    </Pane>
  )
  if (narrow) {
    return (
      <Drawers palette={palette} inspector={inspector}>
        <CanvasAndDock />
      </Drawers>
    )
  }
  return (
    <PanelGroup
      orientation="horizontal"
      id="window"
      defaultLayout={keptLayout('window')}
      onLayoutChanged={(layout) => keepLayout('window', layout)}
    >
      <SidePanel pane="palette" name={words.panes.modules} icon={LayoutGrid} size={260}>
        {palette}
      </SidePanel>
      <Divider label={words.panes.resizePalette} />
      <Panel id="middle" minSize={320}>
        <CanvasAndDock />
      </Panel>
      <Divider label={words.panes.resizeInspector} />
      <SidePanel pane="inspector" name={words.panes.settings} icon={SlidersHorizontal} size={336}>
        {inspector}
      </SidePanel>
    </PanelGroup>
  )
}

const rename = (): void => void runAction(renameAction)

function CanvasAndDock() {
  const panel = usePanelRef()
  const [menu, setMenu] = useState<CanvasMenu>()
  const collapsed = useStore(shellStore, (state) => state.collapsed.dock)
  const asTree = useAsTree()
  const history = useStore(shellStore, (state) => state.history)
  useEffect(() => {
    if (collapsed) panel.current?.collapse()
    else panel.current?.expand()
  }, [collapsed, panel])
  return (
    <PanelGroup
      orientation="vertical"
      id="middle-column"
      defaultLayout={keptLayout('middle-column')}
      onLayoutChanged={(layout) => keepLayout('middle-column', layout)}
    >
      <Panel id="canvas" minSize={120}>
        <Pane id="canvas" name={words.panes.canvas}>
          <Canvas startWorker={startWorker} asTree={asTree} onRename={rename} onMenu={setMenu} />
          <CanvasNote />
          {history && <HistoryPanel />}
          {menu !== undefined && (
            <ContextMenu
              key={`${menu.about} ${menu.x} ${menu.y}`}
              menu={contextMenus[menu.about]}
              x={menu.x}
              y={menu.y}
              onClose={() => setMenu(undefined)}
            />
          )}
        </Pane>
      </Panel>
      <Divider label={words.panes.resizeDock} />
      <Panel
        id="dock"
        panelRef={panel}
        defaultSize={262}
        minSize={110}
        collapsible
        collapsedSize={34}
        groupResizeBehavior="preserve-pixel-size"
        onResize={({ inPixels }) => setCollapsed('dock', inPixels < 60)}
      >
        <Dock />
      </Panel>
    </PanelGroup>
  )
}
