import { createStore, type StoreApi } from 'zustand/vanilla'

export type DialogName =
  | 'export'
  | 'commands'
  | 'find'
  | 'fixes'
  | 'rename'
  | 'examples'
  | 'shortcuts'
  | 'modules'
  | 'toolkit'
  | 'image-build'

export type SidePane = 'palette' | 'inspector'

export type DockTab = 'text' | 'problems'

/** What of the window is open; never anything of the blueprint. */
export type ShellState = {
  readonly dialog: DialogName | undefined
  readonly collapsed: Readonly<Record<SidePane | 'dock', boolean>>
  /** In a narrow window: the side pane that lies over the canvas. */
  readonly drawer: SidePane | undefined
  readonly dockTab: DockTab
  /** Whether the blueprint is shown as a tree; undefined while the window's width decides. */
  readonly tree: boolean | undefined
  /** Whether the steps of the document are listed. */
  readonly history: boolean
}

export const shellStore: StoreApi<ShellState> = createStore<ShellState>()(() => ({
  dialog: undefined,
  collapsed: { palette: false, inspector: false, dock: false },
  drawer: undefined,
  dockTab: 'text',
  tree: undefined,
  history: false,
}))

export function openDialog(dialog: DialogName): void {
  shellStore.setState({ dialog })
}

export function closeDialog(): void {
  shellStore.setState({ dialog: undefined })
}

export function setCollapsed(pane: SidePane | 'dock', collapsed: boolean): void {
  shellStore.setState((state) =>
    state.collapsed[pane] === collapsed
      ? state
      : { collapsed: { ...state.collapsed, [pane]: collapsed } },
  )
}

export function setDrawer(drawer: SidePane | undefined): void {
  shellStore.setState({ drawer })
}

export function showDockTab(dockTab: DockTab): void {
  shellStore.setState((state) => ({ dockTab, collapsed: { ...state.collapsed, dock: false } }))
}

export function showTree(tree: boolean): void {
  shellStore.setState({ tree })
}

export function toggleHistory(): void {
  shellStore.setState(({ history }) => ({ history: !history }))
}
