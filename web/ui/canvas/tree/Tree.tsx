import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import {
  type SelectionState,
  selectEdge,
  selectedModule,
  selectGroup,
  selectionStore,
  selectModules,
} from '../../../state/selection-store.ts'
import { words } from '../../shared/words.ts'
import type { ShownDrawing } from '../use-drawing.ts'
import styles from './Tree.module.css'
import { TreeLine } from './TreeLine.tsx'
import { listTreeItems, moveInTree, type TreeItem, type TreeSubject } from './tree-items.ts'

/**
 * The blueprint as a nested list, for narrow windows and for whoever reads better than looks. The
 * selection is the canvas's own, so that every action works on it.
 */
export function Tree({ shown }: { readonly shown: ShownDrawing }) {
  const { graph, facts } = shown.drawing
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [visited, setVisited] = useState<string>()
  const selection = useStore(selectionStore)
  const list = useRef<HTMLDivElement>(null)
  const items = useMemo(() => listTreeItems(graph, closed), [graph, closed])
  const selected = items.find(({ subject }) => isSelected(subject, selection))?.key
  const current = selected ?? items.find(({ key }) => key === visited)?.key ?? items[0]?.key

  const setOpen = (key: string, open: boolean): void =>
    setClosed((before) => {
      const after = new Set(before)
      if (open) after.delete(key)
      else after.add(key)
      return after
    })
  const visit = (item: TreeItem): void => {
    setVisited(item.key)
    select(item.subject)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey
    const move = isPlain && current !== undefined && moveInTree(items, current, event.key)
    if (!move) return
    event.preventDefault()
    // The canvas around it would go to the nearest node.
    event.stopPropagation()
    if (move.kind !== 'go') {
      setOpen(move.key, move.kind === 'open')
      return
    }
    const item = items.find(({ key }) => key === move.key)
    if (item === undefined) return
    visit(item)
    list.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(item.key)}"]`)?.focus()
  }
  return (
    <div
      ref={list}
      role="tree"
      aria-label={words.tree.name}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <TreeLine
          key={item.key}
          item={item}
          facts={item.subject.kind === 'module' ? facts.get(item.subject.key) : undefined}
          selected={item.key === selected}
          current={item.key === current}
          onVisit={() => visit(item)}
          onToggle={() => setOpen(item.key, item.open === false)}
        />
      ))}
    </div>
  )
}

function isSelected(subject: TreeSubject, selection: SelectionState): boolean {
  switch (subject.kind) {
    case 'group':
      return selection.group === subject.group.name
    case 'module':
      return selectedModule(selection) === subject.module.id
    case 'edge':
      return (
        selection.edge?.consumer === subject.edge.consumer &&
        selection.edge.used === subject.edge.used
      )
    case 'link':
      return false
  }
}

/** A reference is no thing of its own: it stands in the settings of the module that it goes to. */
function select(subject: TreeSubject): void {
  switch (subject.kind) {
    case 'group':
      selectGroup(subject.group.name, 'canvas')
      return
    case 'module':
      selectModules([subject.module.id], 'canvas')
      return
    case 'edge':
      selectEdge({ consumer: subject.edge.consumer, used: subject.edge.used }, 'canvas')
      return
    case 'link':
      selectModules([], 'canvas')
  }
}
