import { type RefObject, useEffect } from 'react'
import { useStore } from 'zustand'
import { announceFailure } from '../../../state/announcement-store.ts'
import { runIntent } from '../../../state/engine-session.ts'
import { onPaletteDrop, type PaletteDrag, paletteDragStore } from '../../../state/palette-drag.ts'
import { words } from '../../shared/words.ts'
import { dropPlace, type TreeItem } from './tree-items.ts'

/**
 * Takes modules from the palette: onto a group at its end, onto a module behind it. Gives the line
 * under the module that is being carried.
 */
export function useTreeDrop(
  tree: RefObject<HTMLElement | null>,
  items: readonly TreeItem[],
  locked: boolean,
): string | undefined {
  const drag = useStore(paletteDragStore, (state) => state.drag)
  useEffect(
    () =>
      onPaletteDrop((dropped) => {
        if (!isOver(tree.current, dropped)) return
        const line = lineAt(tree.current, dropped)
        const place = line === undefined ? undefined : dropPlace(items, line)
        if (place === undefined || locked) {
          announceFailure(locked ? words.canvas.textHasErrors : words.canvas.dropOnGroup)
          return
        }
        const { source, kind: moduleKind } = dropped
        void runIntent({ kind: 'add-module', source, moduleKind, ...place })
      }),
    [tree, items, locked],
  )
  return drag === undefined || locked ? undefined : lineAt(tree.current, drag)
}

function isOver(tree: HTMLElement | null, { x, y }: PaletteDrag): boolean {
  return tree?.contains(document.elementFromPoint(x, y)) ?? false
}

/** The key of the line at a point. */
function lineAt(tree: HTMLElement | null, drag: PaletteDrag): string | undefined {
  if (!isOver(tree, drag)) return undefined
  const line = document.elementFromPoint(drag.x, drag.y)?.closest<HTMLElement>('[data-line]')
  return line?.dataset.line
}
