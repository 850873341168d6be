import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ReferenceLink, Span, UseEdge } from '../engine/index.ts'

/** What is selected, for canvas, inspector, text and problems alike. */
export type SelectionState = {
  readonly selected: Selected
  /** A setting of the last module that should be in view. */
  readonly setting: string | undefined
  /** A deployment variable that should be in view, or in whose row the focus is. */
  readonly variable: string | undefined
  /** The place in a text that should be in view; a new object each time it is asked for. */
  readonly reveal: { readonly span: Span; readonly focus: boolean } | undefined
  /** Who selected, so that a view does not answer its own selection. */
  readonly by: SelectedBy
}

/** One thing of the blueprint, several modules, or nothing. */
export type Selected =
  | { readonly kind: 'nothing' }
  /** At least one; the inspector shows the last. */
  | { readonly kind: 'modules'; readonly ids: readonly string[] }
  | SelectedConnection
  | { readonly kind: 'group'; readonly name: string }

/** What leads from one module to another: an item of a `use`, or a link. */
export type SelectedConnection =
  | { readonly kind: 'edge'; readonly edge: EdgeKey }
  | { readonly kind: 'link'; readonly link: LinkKey }

export type EdgeKey = Pick<UseEdge, 'consumer' | 'used'>
export type LinkKey = Pick<ReferenceLink, 'from' | 'to' | 'kind'>

export type SelectedBy = 'canvas' | 'text' | 'problems' | 'other'

const nothing: SelectionState = {
  selected: { kind: 'nothing' },
  setting: undefined,
  variable: undefined,
  reveal: undefined,
  by: 'other',
}

export const selectionStore: StoreApi<SelectionState> = createStore<SelectionState>()(() => nothing)

export function select(selected: Selected, by: SelectedBy = 'other'): void {
  if (!isSameSelection(selectionStore.getState().selected, selected)) {
    selectionStore.setState({ ...nothing, selected, by })
  }
}

export function selectModules(ids: readonly string[], by: SelectedBy = 'other'): void {
  select(ids.length === 0 ? nothing.selected : { kind: 'modules', ids }, by)
}

export function selectEdge(edge: EdgeKey, by: SelectedBy = 'other'): void {
  select(selectedEdge(edge), by)
}

export function selectLink(link: LinkKey, by: SelectedBy = 'other'): void {
  select(selectedLink(link), by)
}

export function selectGroup(name: string, by: SelectedBy = 'other'): void {
  select({ kind: 'group', name }, by)
}

/** The variable that is worked on, in a list that shows as long as nothing else is selected. */
export function selectVariable(variable: string): void {
  if (selectionStore.getState().variable === variable) return
  selectionStore.setState({ ...nothing, variable })
}

export function selectNothing(by: SelectedBy = 'other'): void {
  if (selectionStore.getState().variable === undefined) select(nothing.selected, by)
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
  const { moduleId, setting, variable, span, focus = false } = place
  selectionStore.setState({
    selected: moduleId === undefined ? nothing.selected : { kind: 'modules', ids: [moduleId] },
    setting,
    variable,
    reveal: { span, focus },
    by: 'problems',
  })
}

/** An edge of the graph as a selection holds it. */
export function selectedEdge({ consumer, used }: EdgeKey): SelectedConnection {
  return { kind: 'edge', edge: { consumer, used } }
}

/** A link of the graph as a selection holds it. */
export function selectedLink({ from, to, kind }: LinkKey): SelectedConnection {
  return { kind: 'link', link: { from, to, kind } }
}

/** The selected modules; the same list for as long as the selection is the same. */
export function selectedModules({ selected }: Pick<SelectionState, 'selected'>): readonly string[] {
  return selected.kind === 'modules' ? selected.ids : noModules
}

const noModules: readonly string[] = []

/** The module whose settings are shown. */
export function selectedModule(state: Pick<SelectionState, 'selected'>): string | undefined {
  return selectedModules(state).at(-1)
}

export function selectedGroup({ selected }: Pick<SelectionState, 'selected'>): string | undefined {
  return selected.kind === 'group' ? selected.name : undefined
}

/** The modules at both ends of a connection: what goes along it goes from `giver` to `consumer`. */
export function endsOf(connection: SelectedConnection): {
  readonly giver: string
  readonly consumer: string
} {
  if (connection.kind === 'edge') {
    const { consumer, used } = connection.edge
    return { giver: used, consumer }
  }
  const { from, to } = connection.link
  return { giver: from, consumer: to }
}

export function isSameSelection(one: Selected, other: Selected): boolean {
  switch (one.kind) {
    case 'nothing':
      return other.kind === 'nothing'
    case 'modules':
      return other.kind === 'modules' && isSameList(one.ids, other.ids)
    case 'edge':
      return other.kind === 'edge' && haveSameEnds(one, other)
    case 'link':
      return other.kind === 'link' && haveSameEnds(one, other) && one.link.kind === other.link.kind
    case 'group':
      return other.kind === 'group' && one.name === other.name
  }
}

function haveSameEnds(one: SelectedConnection, other: SelectedConnection): boolean {
  const [ends, others] = [endsOf(one), endsOf(other)]
  return ends.giver === others.giver && ends.consumer === others.consumer
}

function isSameList(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((item, index) => item === second[index])
}
