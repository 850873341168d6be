import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { selectionStore } from '../../state/selection-store.ts'
import type { Drop, Interaction } from './flow/drawing.ts'
import { type FlowNode, nodeId, nodeRef } from './flow/flow-elements.ts'
import { neighbourhoodOf } from './flow/neighbourhood.ts'
import { emptyFlow, type Flow, toFlow } from './flow/to-flow.ts'
import type { ShownDrawing } from './use-drawing.ts'
import type { LaneDrag } from './use-lane-drag.ts'
import type { Moving } from './use-module-drag.ts'
import type { ZoomLevel } from './viewport.ts'

type Shown = Pick<Interaction, 'connecting'> & {
  readonly drop: Drop | undefined
  readonly moving: Moving
  readonly laneDrag: LaneDrag | undefined
  /** The module whose neighbourhood is in focus. */
  readonly focusOn: string | undefined
  /** How far out a large drawing is seen; `full` for all others. */
  readonly level: ZoomLevel
}

/** The nodes and edges for xyflow, the same objects wherever nothing changed. */
export function useFlow(
  shown: ShownDrawing | undefined,
  { connecting, drop, moving, laneDrag, focusOn, level }: Shown,
) {
  const selected = useStore(selectionStore, (state) => state.selected)
  const laneMove = laneDrag?.move
  const before = useRef<Flow>(emptyFlow)
  const flow = useMemo(() => {
    if (shown === undefined) return emptyFlow
    const { drawing, locked } = shown
    const inFocus = neighbourhoodOf(focusOn, drawing.graph)
    const interaction = { selected, connecting, drop, laneMove, inFocus, locked }
    return toFlow(drawing, interaction, before.current)
  }, [shown, selected, connecting, drop, laneMove, focusOn])
  useEffect(() => {
    before.current = flow
  }, [flow])
  const nodes = useMemo(
    () => thinNodes(withMoves(flow.nodes, moving, movedLane(laneDrag, shown)), level),
    [flow.nodes, moving, laneDrag, shown, level],
  )
  // Apart from the nodes: xyflow reads all edges again when it is given another list of them.
  const edges = useMemo(() => thinEdges(flow.edges, level), [flow.edges, level])
  return { nodes, edges }
}

/** What is under the pointer stands where it is dragged to, above all else. */
function withMoves(
  nodes: readonly FlowNode[],
  moving: Moving,
  moved: MovedLane | undefined,
): readonly FlowNode[] {
  if (moved === undefined) return moving.size === 0 ? nodes : withPositions(nodes, moving)
  return nodes.map((node): FlowNode => {
    const { kind, key } = nodeRef(node.id)
    const isInLane = kind === 'lane' ? moved.lane === key : moved.modules.has(key)
    if (isInLane) {
      const { x, y } = node.position
      const position = { x: x + moved.by, y }
      return { ...node, position, zIndex: kind === 'lane' ? draggedLevel : draggedLevel + 1 }
    }
    return node
  })
}

/** Once a frame, so only what moves is touched. */
function withPositions(nodes: readonly FlowNode[], moving: Moving): readonly FlowNode[] {
  const placed = [...nodes]
  for (const [key, position] of moving) {
    const index = placed.findIndex(({ id }) => id === nodeId({ kind: 'module', key }))
    const node = placed[index]
    if (node !== undefined) placed[index] = { ...node, position, zIndex: draggedLevel }
  }
  return placed
}

/** A dragged lane takes its modules along. */
type MovedLane = {
  readonly lane: string
  readonly by: number
  readonly modules: ReadonlySet<string>
}

function movedLane(
  drag: LaneDrag | undefined,
  shown: ShownDrawing | undefined,
): MovedLane | undefined {
  const home = drag && shown?.drawing.layout.lanes.get(drag.lane)
  if (drag === undefined || shown === undefined || home === undefined) return undefined
  const lane = shown.drawing.graph.lanes.find(({ key }) => key === drag.lane)
  return { lane: drag.lane, by: drag.x - home.x, modules: new Set(lane?.moduleKeys) }
}

const draggedLevel = 10

/** From afar a large drawing keeps its lanes only, and before that the edges of the selection. */
function thinNodes(nodes: readonly FlowNode[], level: ZoomLevel): FlowNode[] {
  return level === 'lanes' ? nodes.filter(isLane) : [...nodes]
}

function thinEdges(edges: Flow['edges'], level: ZoomLevel): Flow['edges'][number][] {
  if (level === 'lanes') return []
  return level === 'blocks' ? edges.filter((edge) => edge.data?.near || edge.selected) : [...edges]
}

function isLane({ type }: FlowNode): boolean {
  return type === 'lane'
}
