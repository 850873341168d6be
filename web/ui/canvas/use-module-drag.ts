import { type OnNodeDrag, useReactFlow } from '@xyflow/react'
import { useCallback, useRef, useState } from 'react'
import { copyModules, runIntent } from '../../state/engine-session.ts'
import { type Place, placeModules } from '../../state/layout-store.ts'
import { selectedModule, selectionStore } from '../../state/selection-store.ts'
import { moveOnDrawing } from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
import type { Point } from './edges/edge-curve.ts'
import { type DropTarget, findDropTarget, snapToColumn } from './flow/drop-target.ts'
import { type FlowEdge, type FlowNode, nodeRef } from './flow/flow-elements.ts'
import type { KeyedGraph } from './flow/keyed-graph.ts'
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

  // From the corner of the dragged module to the pointer: asked once a drag, since the browser has
  // to lay out the page to answer.
  const grip = useRef<Point>(undefined)

  const targetAt = useCallback(
    (event: MouseEvent | TouchEvent, { id, position }: FlowNode): DropTarget | undefined => {
      const pointer = 'changedTouches' in event ? event.changedTouches[0] : event
      if (pointer === undefined || shown === undefined) return undefined
      if (grip.current === undefined) {
        const { x, y } = flow.screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY })
        grip.current = { x: x - position.x, y: y - position.y }
      }
      const at = { x: position.x + grip.current.x, y: position.y + grip.current.y }
      return findDropTarget(at, shown.drawing.graph, shown.drawing.layout, nodeRef(id).key)
    },
    [flow, shown],
  )

  const onNodeDrag: OnNodeDrag<FlowNode> = useCallback(
    (event, node) => {
      const { key } = nodeRef(node.id)
      const next = targetAt(event, node)
      const home = shown?.drawing.layout.places.get(key)?.lane
      if (next === undefined || next.lane === home || shown === undefined) setTarget(undefined)
      else setTarget(withExports(next, key, shown.drawing.graph))
    },
    [targetAt, shown],
  )

  const onNodeDragStop: OnNodeDrag<FlowNode> = useCallback(
    (event, node, nodes) => {
      setMoving(still)
      setTarget(undefined)
      if (shown === undefined) {
        grip.current = undefined
        return
      }
      const { key } = nodeRef(node.id)
      const dropped = targetAt(event, node)
      grip.current = undefined
      const home = shown.drawing.layout.places.get(key)?.lane
      if (event.altKey && dropped !== undefined) void duplicateDragged(nodes, dropped, shown)
      else if (dropped === undefined || dropped.lane === home) pinDragged(nodes, shown)
      else void moveDragged(nodes, dropped, shown)
    },
    [targetAt, shown],
  )

  const giveUp = useCallback(() => {
    grip.current = undefined
    setMoving(still)
    setTarget(undefined)
  }, [])

  return { moving, setMoving, target, onNodeDrag, onNodeDragStop, giveUp }
}

/** The target, and which values would then go from one group to another. */
function withExports(target: DropTarget, key: string, graph: KeyedGraph): DropTarget {
  const laneOf = new Map(graph.modules.map((module) => [module.key, module.lane]))
  const crossing = graph.uses.filter(
    ({ giver, consumer }) =>
      (giver === key || consumer === key) &&
      laneOf.get(giver) === laneOf.get(consumer) &&
      laneOf.get(giver === key ? consumer : giver) !== target.lane,
  )
  const pairs = crossing.flatMap(({ giver, edge }) =>
    (edge.fills ?? []).map((setting) => `${giver}.${setting}`),
  )
  if (pairs.length === 0) return target
  return { ...target, note: `${target.note}; ${words.canvas.exported([...new Set(pairs)])}` }
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

/** The dragged modules stay; second ones of them stand where they were let go. */
async function duplicateDragged(
  nodes: readonly FlowNode[],
  { group, lane, place }: DropTarget,
  { drawing, documentId }: ShownDrawing,
): Promise<void> {
  const box = drawing.layout.lanes.get(lane)
  const dragged = drawing.graph.modules.flatMap(({ key, module }) => {
    const node = nodes.find(({ id }) => nodeRef(id).key === key)
    return node === undefined ? [] : [{ id: module.id, position: node.position }]
  })
  const ids = dragged.map(({ id }) => id)
  const text = await copyModules(ids)
  const label = words.clipboard.duplicated(ids)
  const outcome = await runIntent({
    kind: 'all',
    label,
    intents: [{ kind: 'paste-yaml', text, group, place }],
  })
  const id = outcome.done ? selectedModule(selectionStore.getState()) : undefined
  const [first] = dragged
  if (id === undefined || ids.includes(id) || first === undefined || box === undefined) return
  const x = snapToColumn(first.position.x - box.x)
  const y = first.position.y - box.y
  placeModules(documentId, new Map([[id, { lane, x, y, pinned: true }]]))
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
  if (moved.length === 0 || lane === undefined) return
  const { group, place } = target
  const ids = moved.map(({ module }) => module.id)
  const places = new Map<string, Place>()
  for (const node of nodes) {
    const { key } = nodeRef(node.id)
    if (!moved.some((module) => module.key === key)) continue
    const x = snapToColumn(node.position.x - lane.x)
    places.set(key, { lane: target.lane, x, y: node.position.y - lane.y, pinned: false })
  }
  const outcome = await runIntent({ kind: 'move-modules', ids, group, place })
  if (outcome.done) placeModules(documentId, places)
}
