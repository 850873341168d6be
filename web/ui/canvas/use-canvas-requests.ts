import { type RefObject, useEffect, useState } from 'react'
import { announce, announceFailure } from '../../state/announcement-store.ts'
import { type CanvasRequest, onCanvasRequest } from '../../state/canvas-requests.ts'
import {
  endsOf,
  type Selected,
  selectedModule,
  selectionStore,
} from '../../state/selection-store.ts'
import { tidyDrawing } from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
import { focusStop } from './keyboard/focus-stop.ts'
import { stopOf } from './keyboard/selected-stop.ts'
import type { Box } from './layout/layout-graph.ts'
import type { ShownDrawing } from './use-drawing.ts'
import { useNeighbourhood } from './use-neighbourhood.ts'
import type { ViewCommands } from './use-view-commands.ts'

/**
 * Answers what menus, keys and the controls ask; gives the module that is being connected, whether
 * the minimap is wanted, and whose neighbourhood is in focus.
 */
export function useCanvasRequests(
  region: RefObject<HTMLElement | null>,
  shown: ShownDrawing | undefined,
  view: ViewCommands,
) {
  const [connectingFrom, setConnectingFrom] = useState<string>()
  const [minimap, setMinimap] = useState(false)
  const neighbourhood = useNeighbourhood(shown)
  const { toggle } = neighbourhood
  useEffect(
    () =>
      onCanvasRequest((request) => {
        if (request.kind === 'minimap') setMinimap((is) => !is)
        else if (request.kind === 'neighbourhood') toggle()
        else if (request.kind === 'connect') {
          if (shown?.locked === false) setConnectingFrom(selectedModule(selectionStore.getState()))
          else if (shown !== undefined) announceFailure(words.canvas.lockedNote(shown.partial))
        } else {
          answer(request, region.current, shown, view)
        }
      }),
    [region, shown, view, toggle],
  )
  const endConnecting = () => setConnectingFrom(undefined)
  return { connectingFrom, endConnecting, minimap, neighbourhood }
}

function answer(
  request: CanvasRequest,
  region: HTMLElement | null,
  shown: ShownDrawing | undefined,
  view: ViewCommands,
): void {
  if (request.kind === 'fit') view.fit(shown?.drawing.layout.lanes.values() ?? [])
  if (request.kind === 'zoom-in') view.zoomIn()
  if (request.kind === 'zoom-out') view.zoomOut()
  if (request.kind === 'zoom-100') view.zoomFull()
  if (request.kind === 'zoom-selection') view.fit(selectedBoxes(shown))
  if (request.kind === 'focus') focusStop(region, stopOf(selectionStore.getState().selected))
  if (request.kind === 'tidy' && shown !== undefined) {
    tidyDrawing(words.actions.tidy)
    announce(words.canvas.tidied)
  }
  if (request.kind === 'show-group') {
    // It may only now come onto the drawing.
    requestAnimationFrame(() => focusStop(region, { kind: 'group', name: request.name }))
  }
  if (request.kind === 'show-module') {
    const box = shown?.drawing.layout.ends.get(request.id)
    if (box !== undefined) view.reveal(box)
  }
}

/** Where the selected group, modules, or ends of an edge stand; everything without a selection. */
function selectedBoxes(shown: ShownDrawing | undefined): Iterable<Box> {
  if (shown === undefined) return []
  const { lanes, ends } = shown.drawing.layout
  const { selected } = selectionStore.getState()
  const lane = selected.kind === 'group' ? lanes.get(selected.name) : undefined
  const boxes =
    lane === undefined ? modulesIn(selected).flatMap((id) => ends.get(id) ?? []) : [lane]
  return boxes.length > 0 ? boxes : lanes.values()
}

function modulesIn(selected: Selected): readonly string[] {
  if (selected.kind === 'modules') return selected.ids
  if (selected.kind !== 'edge' && selected.kind !== 'link') return []
  const { giver, consumer } = endsOf(selected)
  return [giver, consumer]
}
