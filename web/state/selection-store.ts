import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Span } from '../engine/index.ts'

/**
 * What is selected, for canvas, inspector, text and problems alike. Modules, an edge and a group
 * exclude each other.
 */
export type SelectionState = {
  /** The inspector shows the last one. */
  readonly moduleIds: readonly string[]
  readonly edge: EdgeKey | undefined
  readonly group: string | undefined
  /** A setting of the last module that should be in view. */
  readonly setting: string | undefined
  /** A deployment variable that should be in view, or in whose row the focus is. */
  readonly variable: string | undefined
  /** The place in a text that should be in view; a new object each time it is asked for. */
  readonly reveal: { readonly span: Span; readonly focus: boolean } | undefined
  /** Who selected, so that a view does not answer its own selection. */
  readonly by: SelectedBy
}

export type EdgeKey = { readonly consumer: string; readonly used: string }

export type SelectedBy = 'canvas' | 'text' | 'problems' | 'other'

const nothing: SelectionState = {
  moduleIds: [],
  edge: undefined,
  group: undefined,
  setting: undefined,
  variable: undefined,
  reveal: undefined,
  by: 'other',
}

export const selectionStore: StoreApi<SelectionState> = createStore<SelectionState>()(() => nothing)

export function selectModules(moduleIds: readonly string[], by: SelectedBy = 'other'): void {
  const now = selectionStore.getState()
  if (now.edge === undefined && now.group === undefined && sameItems(now.moduleIds, moduleIds)) {
    return
  }
  selectionStore.setState({ ...nothing, moduleIds, by })
}

export function selectEdge(edge: EdgeKey, by: SelectedBy = 'other'): void {
  selectionStore.setState({ ...nothing, edge, by })
}

export function selectGroup(group: string, by: SelectedBy = 'other'): void {
  selectionStore.setState({ ...nothing, group, by })
}

/** The variable that is worked on, in a list that shows as long as nothing else is selected. */
export function selectVariable(variable: string): void {
  if (selectionStore.getState().variable === variable) return
  selectionStore.setState({ ...nothing, variable })
}

export function selectNothing(by: SelectedBy = 'other'): void {
  if (selectionStore.getState().variable === undefined) selectModules([], by)
  else selectionStore.setState({ ...nothing, by })
}

/** Selects what lies at a place: a module and its setting, or a variable, and the text itself. */
export function selectPlace(place: {
  readonly moduleId?: string | undefined
  readonly setting?: string | undefined
  readonly variable?: string | undefined
  readonly span: Span
  readonly focus?: boolean
}): void {
  selectionStore.setState({
    ...nothing,
    moduleIds: place.moduleId === undefined ? [] : [place.moduleId],
    setting: place.setting,
    variable: place.variable,
    reveal: { span: place.span, focus: place.focus ?? false },
    by: 'problems',
  })
}

/** The module whose settings are shown. */
export function selectedModule(state: SelectionState): string | undefined {
  return state.moduleIds.at(-1)
}

function sameItems(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((item, index) => item === second[index])
}
