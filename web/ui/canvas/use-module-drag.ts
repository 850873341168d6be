import { type OnNodeDrag, useReactFlow } from '@xyflow/react'
import { useCallback, useState } from 'react'
import type { Intent } from '../../engine/index.ts'
import { runIntent } from '../../state/engine-session.ts'
import { type Place, placeModules } from '../../state/layout-store.ts'
import { moveOnDrawing } from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
import type { Point } from './edges/edge-curve.ts'
import { type DropTarget, findDropTarget, snapToColumn } from './flow/drop-target.ts'
import { type FlowEdge, type FlowNode, nodeRef } from './flow/flow-elements.ts'
import type { ShownDrawing } from './use-drawing.ts'

export type Moving = ReadonlyMap<string, Point>

const still: Moving = new Map()

/**
 * Dragging modules: inside its lane a module is pinned where it is let go, over another lane it
 * moves to that group.
 */
export function useModuleDrag(shown: ShownDrawing | undefined) {
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const [moving, setMoving] = useState<Moving>(still)
  const [target, setTarget] = useState<DropTarget>()

  const targetAt = useCallback(
    (event: MouseEvent | TouchEvent, key: string): DropTarget | undefined => {
      const pointer = 'changedTouches' in event ? event.changedTouches[0] : event
      if (pointer === undefined || shown === undefined) return undefined
      const at = flow.screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY })
      return findDropTarget(at, shown.drawing.graph, shown.drawing.layout, key)
    },
    [flow, shown],
  )

  const onNodeDrag: OnNodeDrag<FlowNode> = useCallback(
    (event, node) => {
      const { key } = nodeRef(node.id)
      const next = targetAt(event, key)
      const home = shown?.drawing.layout.places.get(key)?.lane
      setTarget(next !== undefined && next.lane !== home ? next : undefined)
    },
    [targetAt, shown],
  )

  const onNodeDragStop: OnNodeDrag<FlowNode> = useCallback(
    (event, node, nodes) => {
      setMoving(still)
      setTarget(undefined)
      if (shown === undefined) return
      const { key } = nodeRef(node.id)
      const dropped = targetAt(event, key)
      const home = shown.drawing.layout.places.get(key)?.lane
      if (dropped === undefined || dropped.lane === home) pinDragged(nodes, shown)
      else void moveDragged(nodes, dropped, shown)
    },
    [targetAt, shown],
  )

  return { moving, setMoving, target, onNodeDrag, onNodeDragStop }
}

/** Pins each dragged module where it stands now, inside the lane it belongs to. */
function pinDragged(nodes: readonly FlowNode[], { drawing }: ShownDrawing): void {
  const pinned = new Map<string, Place>()
  for (const node of nodes) {
    const { key } = nodeRef(node.id)
    const before = drawing.layout.places.get(key)
    const lane = before && drawing.layout.lanes.get(before.lane)
    if (before === undefined || lane === undefined) continue
    const x = snapToColumn(node.position.x - lane.x)
    pinned.set(key, { lane: before.lane, x, y: node.position.y - lane.y, pinned: true })
  }
  if (pinned.size > 0) moveOnDrawing(words.canvas.moved([...pinned.keys()]), pinned)
}

async function moveDragged(
  nodes: readonly FlowNode[],
  target: DropTarget,
  { drawing, documentId }: ShownDrawing,
): Promise<void> {
  const lane = drawing.layout.lanes.get(target.lane)
  const moved = drawing.graph.modules.filter(({ key, lane: home }) => {
    return home !== target.lane && nodes.some((node) => nodeRef(node.id).key === key)
  })
  // Several go to the end: each move would shift the places that the next one counts in.
  const place = moved.length === 1 ? target.place : 'last'
  const intents = moved.map(({ module }): Intent => {
    return { kind: 'move-module', id: module.id, group: target.group, place }
  })
  const [first, ...others] = intents
  if (first === undefined || lane === undefined) return
  const label = words.canvas.movedTo(moved.length, target.group)
  const intent: Intent = others.length === 0 ? first : { kind: 'all', label, intents }
  const places = new Map<string, Place>()
  for (const node of nodes) {
    const { key } = nodeRef(node.id)
    if (!moved.some((module) => module.key === key)) continue
    const x = snapToColumn(node.position.x - lane.x)
    places.set(key, { lane: target.lane, x, y: node.position.y - lane.y, pinned: false })
  }
  const outcome = await runIntent(intent)
  if (outcome.done) placeModules(documentId, places)
}
