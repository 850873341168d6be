import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { announceFailure } from '../../state/announcement-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { placeModules } from '../../state/layout-store.ts'
import { onPaletteDrop, type PaletteDrag, paletteDragStore } from '../../state/palette-drag.ts'
import { selectedModule, selectionStore } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import { findPaletteTarget, type PaletteTarget } from './flow/palette-target.ts'
import type { ShownDrawing } from './use-drawing.ts'

/** Takes modules from the palette; while one is over a lane or beside it, that is the target. */
export function usePaletteDrop(
  canvas: RefObject<HTMLElement | null>,
  shown: ShownDrawing | undefined,
): PaletteTarget | undefined {
  const { screenToFlowPosition } = useReactFlow()
  const drag = useStore(paletteDragStore, (state) => state.drag)
  const targetOf = useMemo(
    () =>
      (drag: PaletteDrag): PaletteTarget | undefined => {
        const { x, y } = drag
        if (shown === undefined || shown.locked || !isInside(canvas.current, x, y)) return undefined
        const at = screenToFlowPosition({ x, y })
        return findPaletteTarget(at, drag, shown.drawing.graph, shown.drawing.layout)
      },
    [canvas, shown, screenToFlowPosition],
  )
  useEffect(
    () =>
      onPaletteDrop((dropped) => {
        const target = targetOf(dropped)
        if (target?.kind === 'refused') announceFailure(target.note)
        else if (target !== undefined && shown !== undefined) void add(target, shown.documentId)
        else if (isInside(canvas.current, dropped.x, dropped.y)) {
          announceFailure(shown?.locked ? words.canvas.textHasErrors : words.canvas.dropOnLanes)
        }
      }),
    [canvas, shown, targetOf],
  )
  return useMemo(() => drag && targetOf(drag), [drag, targetOf])
}

function isInside(element: HTMLElement | null, x: number, y: number): boolean {
  if (element === null) return false
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return x >= left && x < right && y >= top && y < bottom
}

async function add(
  added: Exclude<PaletteTarget, { kind: 'refused' }>,
  documentId: number,
): Promise<void> {
  const outcome = await runIntent(added.intent)
  if (added.kind === 'beside') return
  // The command selects what it added; the place is known before the new graph is drawn.
  const id = outcome.done ? selectedModule(selectionStore.getState()) : undefined
  const { lane, spot } = added.target
  if (id !== undefined) placeModules(documentId, new Map([[id, { lane, ...spot, pinned: false }]]))
}
