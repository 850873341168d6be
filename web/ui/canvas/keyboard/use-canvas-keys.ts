import { type KeyboardEvent, type RefObject, useCallback } from 'react'
import { announceFailure } from '../../../state/announcement-store.ts'
import {
  endsOf,
  selectedModules,
  selectionStore,
  selectNothing,
} from '../../../state/selection-store.ts'
import { moveOnDrawing } from '../../../state/workspace-store.ts'
import { words } from '../../shared/words.ts'
import type { Layout } from '../layout/layout.ts'
import type { Box } from '../layout/layout-graph.ts'
import { measures } from '../layout/measures.ts'
import type { ShownDrawing } from '../use-drawing.ts'
import type { ViewCommands } from '../use-view-commands.ts'
import { focusStop } from './focus-stop.ts'
import { alongEdges, type Direction, type Stop, walk } from './next-stop.ts'
import { selectStop, stopOf } from './selected-stop.ts'

const directions: ReadonlyMap<string, Direction> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
])

/**
 * The keys inside the canvas that have no name in a menu: arrows go to the next module that way,
 * with Alt along the edges; with Shift they move the module on the drawing. The head of a group is
 * above its modules.
 */
export function useCanvasKeys(
  region: RefObject<HTMLElement | null>,
  shown: ShownDrawing | undefined,
  view: ViewCommands,
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (shown === undefined) return
      if (event.key === 'Escape') {
        selectNothing('canvas')
        region.current?.focus()
        return
      }
      const direction = directions.get(event.key)
      if (direction === undefined) return
      event.preventDefault()
      if (event.shiftKey) {
        if (!event.ctrlKey && !event.metaKey) nudge(direction, shown)
        return
      }
      const here = stopOf(selectionStore.getState().selected)
      const { graph, layout } = shown.drawing
      const next = event.altKey
        ? here && alongEdges(here, direction, graph)
        : walk(here, direction, graph, layout.nodes)
      if (next !== undefined) goTo(drawnStop(next, shown), region.current, shown, view)
    },
    [region, shown, view],
  )
}

/** A module that is folded away is met at its group. */
function drawnStop(stop: Stop, { drawing }: ShownDrawing): Stop {
  if (stop.kind !== 'module' || drawing.layout.nodes.has(stop.key)) return stop
  const name = drawing.graph.modules.find(({ key }) => key === stop.key)?.module.group
  return name === undefined ? stop : { kind: 'group', name }
}

function goTo(
  stop: Stop,
  region: HTMLElement | null,
  { drawing }: ShownDrawing,
  view: ViewCommands,
): void {
  selectStop(stop, drawing.graph)
  const box = boxOf(stop, drawing.layout)
  if (box !== undefined) view.reveal(box)
  focusStop(region, stop)
}

function boxOf(stop: Stop, { lanes, ends }: Layout): Box | undefined {
  if (stop.kind === 'module') return ends.get(stop.key)
  if (stop.kind !== 'group') return ends.get(endsOf(stop).consumer)
  const lane = lanes.get(stop.name)
  return lane && { ...lane, height: measures.laneTop }
}

const step = 12

/** Moves all selected modules on the drawing; presses in a row are one step. */
function nudge(direction: Direction, { drawing, locked, partial }: ShownDrawing): void {
  const selected = selectedModules(selectionStore.getState())
  if (locked && selected.length > 0) {
    announceFailure(words.canvas.lockedNote(partial))
    return
  }
  const dx = direction === 'left' ? -step : direction === 'right' ? step : 0
  const dy = direction === 'up' ? -step : direction === 'down' ? step : 0
  const moved = new Map(
    selected.flatMap((key) => {
      const place = drawing.layout.places.get(key)
      const next = place && { ...place, x: place.x + dx, y: place.y + dy, pinned: true }
      return next === undefined ? [] : [[key, next] as const]
    }),
  )
  const keys = [...moved.keys()]
  if (keys.length > 0) moveOnDrawing(words.canvas.moved(keys), moved, `nudge ${keys.join(' ')}`)
}
