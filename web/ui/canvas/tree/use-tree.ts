import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import {
  isSameSelection,
  type SelectionState,
  selectEdge,
  selectedEdge,
  selectedGroup,
  selectedLink,
  selectedModule,
  selectedModules,
  selectGroup,
  selectionStore,
  selectLink,
  selectModules,
} from '../../../state/selection-store.ts'
import type { KeyedGraph } from '../flow/keyed-graph.ts'
import { itemsAround, listTreeItems, type TreeItem, type TreeSubject } from './tree-items.ts'

const noneClosed: ReadonlySet<string> = new Set()

export type TreeState = {
  /** The lines that are shown. */
  readonly items: readonly TreeItem[]
  /** The line that has the focus when the tree has it. */
  readonly current: TreeItem | undefined
  isSelected(item: TreeItem): boolean
  /** Selects what the line stands for. */
  visit(item: TreeItem): void
  /** Puts a module into the selection or takes it out; other lines are visited. */
  toggle(item: TreeItem): void
  /** Puts a module behind the others in the selection. */
  extend(item: TreeItem): void
  setOpen(item: TreeItem, open: boolean): void
}

/** A line that was gone to, and the selection from then: another one is somebody else's. */
type Visited = { readonly key: string; readonly selection: SelectionState }

/**
 * What of the tree is open and where it stands. The selection is that of the page: a line that
 * somebody else selects is opened up, and where a line goes away its neighbour takes its place.
 */
export function useTree(graph: KeyedGraph): TreeState {
  const [closed, setClosed] = useState(noneClosed)
  const [visited, setVisited] = useState<Visited>()
  const selection = useStore(selectionStore)
  const all = useMemo(() => listTreeItems(graph, noneClosed), [graph])
  const items = useMemo(() => listTreeItems(graph, closed), [graph, closed])
  const selected = all.filter(({ subject }) => isSelected(subject, selection))
  const newest = selected.find(({ subject }) => isNewest(subject, selection))

  const lastPlace = useRef(0)
  const held = visited?.selection === selection ? visited.key : newest?.key
  const current =
    items.find(({ key }) => key === held) ?? items[Math.min(lastPlace.current, items.length - 1)]
  useEffect(() => {
    const place = items.findIndex(sameAs(current))
    if (place >= 0) lastPlace.current = place
  })

  const newestKey = newest?.key
  useEffect(() => {
    if (newestKey === undefined) return
    const around = itemsAround(all, newestKey).map(({ key }) => key)
    setClosed((before) => {
      const after = new Set([...before].filter((key) => !around.includes(key)))
      return after.size === before.size ? before : after
    })
  }, [newestKey, all])

  const stayAt = ({ key }: TreeItem): void =>
    setVisited({ key, selection: selectionStore.getState() })
  const visit = (item: TreeItem): void => {
    select(item.subject)
    stayAt(item)
  }
  const choose = (item: TreeItem, change: (ids: readonly string[], id: string) => string[]) => {
    if (item.subject.kind !== 'module') {
      visit(item)
      return
    }
    selectModules(
      change(selectedModules(selectionStore.getState()), item.subject.module.id),
      'canvas',
    )
    stayAt(item)
  }
  return {
    items,
    current,
    visit,
    isSelected: ({ subject }) => isSelected(subject, selection),
    toggle: (item) =>
      choose(item, (ids, id) =>
        ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id],
      ),
    extend: (item) => choose(item, (ids, id) => [...ids.filter((one) => one !== id), id]),
    setOpen: (item, open) => {
      const isInside = itemsAround(items, current?.key ?? '').some(sameAs(item))
      // What is selected stays in sight: of a closed item it is the item itself.
      if (!open && isInside) visit(item)
      setClosed((before) => {
        const after = new Set(before)
        if (open) after.delete(item.key)
        else after.add(item.key)
        return after
      })
    },
  }
}

function sameAs(wanted: TreeItem | undefined): (item: TreeItem) => boolean {
  return ({ key }) => key === wanted?.key
}

function isSelected(subject: TreeSubject, selection: SelectionState): boolean {
  switch (subject.kind) {
    case 'group':
      return selectedGroup(selection) === subject.group.name
    case 'module':
      return selectedModules(selection).includes(subject.module.id)
    case 'edge':
      return isSameSelection(selection.selected, selectedEdge(subject.edge))
    case 'link':
      return isSameSelection(selection.selected, selectedLink(subject.link))
  }
}

/** Of several modules it is the last whose settings are shown. */
function isNewest(subject: TreeSubject, selection: SelectionState): boolean {
  return subject.kind !== 'module' || subject.module.id === selectedModule(selection)
}

function select(subject: TreeSubject): void {
  switch (subject.kind) {
    case 'group':
      selectGroup(subject.group.name, 'canvas')
      return
    case 'module':
      selectModules([subject.module.id], 'canvas')
      return
    case 'edge':
      selectEdge(subject.edge, 'canvas')
      return
    case 'link':
      selectLink(subject.link, 'canvas')
  }
}
