import { type OnNodeDrag, useReactFlow } from '@xyflow/react'
import { useCallback, useRef, useState } from 'react'
import { whenAdded } from '../../state/added-modules.ts'
import { copyModules, runIntent } from '../../state/engine-session.ts'
import { type Place, placeModules } from '../../state/layout-store.ts'
import { selectModules } from '../../state/selection-store.ts'
import { moveOnDrawing } from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
import type { Point } from './edges/edge-curve.ts'
import type { Drop } from './flow/drawing.ts'
import { dropPlaces } from './flow/drop-places.ts'
import { type DropTarget, findDropTarget, snapToColumn } from './flow/drop-target.ts'
import { type FlowEdge, type FlowNode, nodeRef } from './flow/flow-elements.ts'
import type { KeyedGraph } from './flow/keyed-graph.ts'
import { refusedMove } from './flow/refused-move.ts'
import { letGo } from './module-drag-store.ts'
import { saysSame } from './says-same.ts'
import { useCarrying } from './use-carrying.ts'
import type { ShownDrawing } from './use-drawing.ts'

/**
 * Dragging modules: inside its lane a module is pinned where it is let go, over another lane it
 * moves to that group.
 */
export function useModuleDrag(shown: ShownDrawing | undefined) {
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const { drag, dragged } = useCarrying()
  const [target, setTarget] = useState<Drop>()

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
      else {
        const { graph } = shown.drawing
        setTarget(keepSame(refusedMove(next, key, graph) ?? withExports(next, key, graph)))
      }
    },
    [targetAt, shown],
  )

  const onNodeDragStop: OnNodeDrag<FlowNode> = useCallback(
    (event, node, nodes) => {
      letGo(drag)
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
    [targetAt, shown, drag],
  )

  const giveUp = useCallback(() => {
    grip.current = undefined
    letGo(drag)
    setTarget(undefined)
  }, [drag])

  return { drag, dragged, target, onNodeDrag, onNodeDragStop, giveUp }
}

/** Nothing is drawn anew while the pointer only moves on over the same place. */
function keepSame(now: Drop): (before: Drop | undefined) => Drop {
  return (before) => (before !== undefined && saysSame(before, now) ? before : now)
}

/** What the lane says, with the values that would then go from one group to another. */
function withExports({ lane, note }: DropTarget, key: string, graph: KeyedGraph): Drop {
  const laneOf = new Map(graph.modules.map((module) => [module.key, module.lane]))
  const crossing = graph.uses.filter(
    ({ giver, consumer }) =>
      (giver === key || consumer === key) &&
      laneOf.get(giver) === laneOf.get(consumer) &&
      laneOf.get(giver === key ? consumer : giver) !== lane,
  )
  const pairs = crossing.flatMap(({ giver, edge }) =>
    (edge.fills ?? []).map((setting) => `${giver}.${setting}`),
  )
  if (pairs.length === 0) return { lane, note }
  return { lane, note: `${note}; ${words.canvas.exported([...new Set(pairs)])}` }
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
  const dragged = draggedModules(nodes, drawing.graph)
  const ids = dragged.map(({ module }) => module.id)
  const text = await copyModules(ids)
  const label = words.clipboard.duplicated(ids)
  const outcome = await runIntent({
    kind: 'all',
    label,
    intents: [{ kind: 'paste-yaml', text, group, place }],
  })
  if (!outcome.done || box === undefined) return
  const places = dropPlaces(
    dragged.map(({ position }) => position),
    lane,
    box,
    true,
  )
  const known = new Set(drawing.graph.modules.map(({ module }) => module.id))
  // Copies stand in the text in the order of what they are copies of.
  whenAdded(known, (copies) => {
    placeModules(documentId, pairs(copies, places))
    selectModules(copies, 'canvas')
  })
}

async function moveDragged(
  nodes: readonly FlowNode[],
  target: DropTarget,
  { drawing, documentId }: ShownDrawing,
): Promise<void> {
  const box = drawing.layout.lanes.get(target.lane)
  const moved = draggedModules(nodes, drawing.graph).filter(({ lane }) => lane !== target.lane)
  if (moved.length === 0 || box === undefined) return
  const { group, lane, place } = target
  const ids = moved.map(({ module }) => module.id)
  const points = moved.map(({ position }) => position)
  const places = dropPlaces(points, lane, box, false)
  const outcome = await runIntent({ kind: 'move-modules', ids, group, place })
  const keys = moved.map(({ key }) => key)
  if (outcome.done) placeModules(documentId, pairs(keys, places))
}

/** In the order of the text, with where they were let go. */
function draggedModules(nodes: readonly FlowNode[], { modules }: KeyedGraph) {
  const positions = new Map(nodes.map(({ id, position }) => [nodeRef(id).key, position]))
  return modules.flatMap((module) => {
    const position = positions.get(module.key)
    return position === undefined ? [] : [{ ...module, position }]
  })
}

function pairs(keys: readonly string[], places: readonly Place[]): ReadonlyMap<string, Place> {
  return new Map(
    keys.flatMap((key, index) => {
      const place = places[index]
      return place === undefined ? [] : [[key, place] as const]
    }),
  )
}
