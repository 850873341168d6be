import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { announceFailure } from '../../../state/announcement-store.ts'
import { runIntent } from '../../../state/engine-session.ts'
import { selectGroup } from '../../../state/selection-store.ts'
import { words } from '../../shared/words.ts'
import type { ShownDrawing } from '../use-drawing.ts'
import { lineFacts } from './line-facts.ts'
import { orderMove } from './order-moves.ts'
import styles from './Tree.module.css'
import { TreeLine } from './TreeLine.tsx'
import { moveInTree, type TreeItem } from './tree-items.ts'
import { useTree } from './use-tree.ts'
import { useTreeDrop } from './use-tree-drop.ts'

/**
 * The blueprint as a nested list, for narrow windows and for whoever reads better than looks. The
 * selection is the canvas's own, so that every action works on it.
 */
export function Tree({ shown }: { readonly shown: ShownDrawing }) {
  const { drawing, locked, partial } = shown
  const { graph, facts } = drawing
  const list = useRef<HTMLDivElement>(null)
  const tree = useTree(graph)
  const { items, current } = tree
  const dropLine = useTreeDrop(list, items, locked)
  const currentKey = current?.key
  useEffect(() => {
    if (currentKey !== undefined) lineOf(list.current, currentKey)?.scrollIntoView(nearest)
  }, [currentKey])

  const focus = ({ key }: TreeItem): void => lineOf(list.current, key)?.focus()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (current === undefined || !answers(event, current)) return
    event.preventDefault()
    // The canvas around it would go to the nearest node.
    event.stopPropagation()
  }
  /** True for the keys that are the tree's own. */
  const answers = (event: KeyboardEvent, at: TreeItem): boolean => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    const isMod = event.ctrlKey || event.metaKey
    if (event.altKey) return false
    if (event.shiftKey && isMod) {
      if (by !== undefined) void moveInOrder(at, by)
      return by !== undefined
    }
    if (isMod) return false
    if (event.shiftKey) {
      const next = by && items[items.indexOf(at) + by]
      if (next) {
        tree.extend(next)
        focus(next)
      }
      // A line has no place on paper that the other arrows could move.
      return event.key.startsWith('Arrow')
    }
    if (event.key === ' ') {
      tree.toggle(at)
      return true
    }
    const move = moveInTree(items, at.key, event.key)
    const target = items.find(({ key }) => key === move?.key)
    if (move === undefined || target === undefined) return false
    if (move.kind === 'go') {
      tree.visit(target)
      focus(target)
    } else {
      tree.setOpen(target, move.kind === 'open')
    }
    return true
  }
  const moveInOrder = async ({ subject }: TreeItem, by: 1 | -1): Promise<void> => {
    const intent = orderMove(graph, subject, by)
    if (intent === undefined) return
    if (locked) {
      announceFailure(words.canvas.lockedNote(partial))
      return
    }
    const outcome = await runIntent(intent)
    if (outcome.done && subject.kind === 'group') selectGroup(subject.group.name, 'canvas')
  }
  const onClick = (item: TreeItem, { ctrlKey, metaKey, shiftKey }: MouseEvent): void => {
    if (ctrlKey || metaKey) tree.toggle(item)
    else if (shiftKey) tree.extend(item)
    else tree.visit(item)
  }
  return (
    <div
      ref={list}
      role="tree"
      aria-label={words.tree.name}
      aria-multiselectable="true"
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <TreeLine
          key={item.key}
          item={item}
          facts={lineFacts(item, graph, facts)}
          selected={tree.isSelected(item)}
          current={item.key === currentKey}
          isDropTarget={item.key === dropLine}
          onClick={(event) => onClick(item, event)}
          onToggle={() => tree.setOpen(item, item.open === false)}
        />
      ))}
    </div>
  )
}

const nearest = { block: 'nearest' } as const

function lineOf(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`) ?? null
}
