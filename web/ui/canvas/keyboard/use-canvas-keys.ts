import { type KeyboardEvent, type RefObject, useCallback } from 'react'
import { runIntent } from '../../../state/engine-session.ts'
import { placeModules } from '../../../state/layout-store.ts'
import {
  selectEdge,
  selectedModule,
  selectionStore,
  selectModules,
  selectNothing,
} from '../../../state/selection-store.ts'
import type { ShownDrawing } from '../use-drawing.ts'
import type { ViewCommands } from '../use-view-commands.ts'
import { focusStop } from './focus-stop.ts'
import { alongEdges, type Direction, nextModule, type Stop } from './next-stop.ts'

const directions: ReadonlyMap<string, Direction> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
])

/**
 * The keys inside the canvas that have no name in a menu: arrows go to the next module that way,
 * with Alt along the edges; with Shift they move the module, with Mod and Shift to the next group.
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
        if (shown.locked) return
        if (event.ctrlKey || event.metaKey) moveToGroup(direction, shown)
        else nudge(direction, shown)
        return
      }
      const here = presentStop()
      const next = event.altKey ? walkEdges(here, direction, shown) : walk(here, direction, shown)
      if (next !== undefined) goTo(next, region.current, shown, view)
    },
    [region, shown, view],
  )
}

function presentStop(): Stop | undefined {
  const state = selectionStore.getState()
  if (state.edge !== undefined) return { kind: 'edge', edge: state.edge }
  const key = selectedModule(state)
  return key === undefined ? undefined : { kind: 'module', key }
}

/** The first arrow press goes to the first module. */
function walk(
  here: Stop | undefined,
  direction: Direction,
  { drawing }: ShownDrawing,
): Stop | undefined {
  const boxes = drawing.layout.nodes
  const from = here?.kind === 'edge' ? here.edge.consumer : here?.key
  const start = from === undefined || !boxes.has(from) ? undefined : from
  const key =
    start === undefined ? drawing.graph.modules[0]?.key : nextModule(start, direction, boxes)
  return key === undefined ? undefined : { kind: 'module', key }
}

function walkEdges(
  here: Stop | undefined,
  direction: Direction,
  { drawing }: ShownDrawing,
): Stop | undefined {
  return here && alongEdges(here, direction, drawing.graph)
}

function goTo(
  stop: Stop,
  region: HTMLElement | null,
  { drawing }: ShownDrawing,
  view: ViewCommands,
): void {
  const { layout, graph } = drawing
  if (stop.kind === 'edge') selectEdge(stop.edge, 'canvas')
  else {
    const id = graph.modules.find(({ key }) => key === stop.key)?.module.id
    if (id !== undefined) selectModules([id], 'canvas')
  }
  const box = layout.nodes.get(stop.kind === 'edge' ? stop.edge.consumer : stop.key)
  if (box !== undefined) view.reveal(box)
  focusStop(region, stop)
}

const step = 12

function nudge(direction: Direction, { drawing, documentId }: ShownDrawing): void {
  const key = selectedModule(selectionStore.getState())
  const place = key === undefined ? undefined : drawing.layout.places.get(key)
  if (key === undefined || place === undefined) return
  const dx = direction === 'left' ? -step : direction === 'right' ? step : 0
  const dy = direction === 'up' ? -step : direction === 'down' ? step : 0
  const moved = { ...place, x: place.x + dx, y: place.y + dy, pinned: true }
  placeModules(documentId, new Map([[key, moved]]))
}

function moveToGroup(direction: Direction, { drawing }: ShownDrawing): void {
  if (direction === 'up' || direction === 'down') return
  const id = selectedModule(selectionStore.getState())
  const { lanes } = drawing.graph
  const index = lanes.findIndex(({ moduleKeys }) => id !== undefined && moduleKeys.includes(id))
  const group = lanes[index + (direction === 'left' ? -1 : 1)]?.group.name
  if (id === undefined || index < 0 || group === undefined) return
  void runIntent({ kind: 'move-module', id, group, place: 'last' })
}
