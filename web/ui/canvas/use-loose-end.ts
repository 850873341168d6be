import { useReactFlow } from '@xyflow/react'
import { type RefObject, useCallback, useState } from 'react'
import { runIntent } from '../../state/engine-session.ts'
import { placeModules } from '../../state/layout-store.ts'
import { selectedModule, selectionStore } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import type { LooseEnd } from './CounterpartList.tsx'
import type { Point } from './edges/edge-curve.ts'
import { addCounterpart, type ConnectionEnd, type Counterpart } from './flow/counterparts.ts'
import { type DropTarget, findDropTarget } from './flow/drop-target.ts'
import type { Box } from './layout/layout-graph.ts'
import { measures } from './layout/measures.ts'
import type { ShownDrawing } from './use-drawing.ts'

/** A connection that was let go over the paper, and what comes of it. */
export function useLooseEnd(
  region: RefObject<HTMLElement | null>,
  shown: ShownDrawing | undefined,
) {
  const { screenToFlowPosition } = useReactFlow()
  const [open, setOpen] = useState<{ readonly end: LooseEnd; readonly target: DropTarget }>()

  /** Client coordinates. */
  const onLooseEnd = useCallback(
    (from: ConnectionEnd, x: number, y: number) => {
      const frame = region.current?.getBoundingClientRect()
      const { graph, layout } = shown?.drawing ?? {}
      const own = graph?.modules.find(({ module }) => module.id === from.id)
      if (frame === undefined || graph === undefined || layout === undefined || !own) return
      if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) return
      const home = layout.lanes.get(own.lane)
      const box = layout.nodes.get(own.key)
      const pointed = screenToFlowPosition({ x, y })
      // A port that was clicked: the other module goes beside its own.
      const isAtPort = box !== undefined && home !== undefined && isNear(box, pointed)
      const at = isAtPort ? within(home, beside(box, from.role)) : pointed
      // Beside all lanes, it goes to the group that it was drawn from.
      const target =
        findDropTarget(at, graph, layout, undefined) ??
        (home && findDropTarget({ x: home.x + 1, y: home.y + 1 }, graph, layout, undefined))
      if (target === undefined) return
      const end = { from, path: own.module.modulePath, x: x - frame.left, y: y - frame.top }
      setOpen({ end, target })
    },
    [region, shown, screenToFlowPosition],
  )

  const close = useCallback(() => {
    setOpen(undefined)
    region.current?.focus({ preventScroll: true })
  }, [region])

  const choose = (counterpart: Counterpart): void => {
    close()
    if (open !== undefined && shown !== undefined)
      void add(counterpart, open.end, open.target, shown)
  }

  return { looseEnd: open?.end, onLooseEnd, close, choose }
}

function isNear({ x, y, width, height }: Box, point: Point): boolean {
  const reach = 12
  return (
    point.x > x - reach &&
    point.x < x + width + reach &&
    point.y > y - reach &&
    point.y < y + height + reach
  )
}

/** The middle of the place in the next column: behind a giver, before a consumer. */
function beside({ x, y, width }: Box, role: ConnectionEnd['role']): Point {
  const by = role === 'giver' ? measures.columnPitch : -measures.columnPitch
  return { x: x + width / 2 + by, y: y + measures.nodeHead / 2 }
}

/** The nearest point inside the lane. */
function within({ x, width }: Box, point: Point): Point {
  return { x: Math.min(Math.max(point.x, x + 1), x + width - 1), y: point.y }
}

async function add(
  counterpart: Counterpart,
  { from }: LooseEnd,
  target: DropTarget,
  { drawing, documentId }: ShownDrawing,
): Promise<void> {
  const taken = new Set(drawing.graph.modules.map(({ module }) => module.id))
  const label = words.canvas.addedAndConnected(counterpart.module.name, from.id)
  const outcome = await runIntent(addCounterpart(counterpart, from, target, taken, label))
  const id = outcome.done ? selectedModule(selectionStore.getState()) : undefined
  if (id === undefined || taken.has(id)) return
  const { lane, spot } = target
  placeModules(documentId, new Map([[id, { lane, ...spot, pinned: false }]]))
}
