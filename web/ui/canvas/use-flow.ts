import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { selectionStore } from '../../state/selection-store.ts'
import type { Interaction } from './flow/drawing.ts'
import { type FlowEdge, type FlowNode, nodeRef } from './flow/flow-elements.ts'
import { isMoving } from './flow/moving-edges.ts'
import { neighbourhoodOf } from './flow/neighbourhood.ts'
import { emptyFlow, type Flow, toFlow } from './flow/to-flow.ts'
import type { ShownDrawing } from './use-drawing.ts'
import type { LaneDrag } from './use-lane-drag.ts'
import type { ZoomLevel } from './viewport.ts'

type Shown = Pick<Interaction, 'connecting' | 'drop'> & {
  /** The nodes that are being dragged, by id. */
  readonly dragged: ReadonlySet<string>
  readonly laneDrag: LaneDrag | undefined
  /** The module whose neighbourhood is in focus. */
  readonly focusOn: string | undefined
  /** How far out a large drawing is seen; `full` for all others. */
  readonly level: ZoomLevel
}

/** The nodes and edges for xyflow, the same objects wherever nothing changed. */
export function useFlow(
  shown: ShownDrawing | undefined,
  { connecting, drop, dragged, laneDrag, focusOn, level }: Shown,
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
    () => thinNodes(withMoves(flow.nodes, dragged, movedLane(laneDrag, shown)), level),
    [flow.nodes, dragged, laneDrag, shown, level],
  )
  // Apart from the nodes: xyflow reads all edges again when it is given another list of them.
  const edges = useMemo(
    () => withoutMoving(thinEdges(flow.edges, level), dragged),
    [flow.edges, dragged, level],
  )
  return { nodes, edges }
}

/** What is under the pointer is above all else; a dragged lane stands where it is dragged to. */
function withMoves(
  nodes: readonly FlowNode[],
  dragged: ReadonlySet<string>,
  moved: MovedLane | undefined,
): readonly FlowNode[] {
  if (moved === undefined) return dragged.size === 0 ? nodes : lifted(nodes, dragged)
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

/** Carried by the pointer (`carry-nodes.ts`), and kept in the document wherever that is. */
function lifted(nodes: readonly FlowNode[], dragged: ReadonlySet<string>): readonly FlowNode[] {
  return nodes.map((node) =>
    dragged.has(node.id) ? { ...node, zIndex: draggedLevel, dragging: true } : node,
  )
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

function thinEdges(edges: Flow['edges'], level: ZoomLevel): FlowEdge[] {
  if (level === 'lanes') return []
  return level === 'blocks' ? edges.filter((edge) => edge.data?.near || edge.selected) : [...edges]
}

/** Meanwhile `MovingEdges` draws them. */
function withoutMoving(edges: FlowEdge[], dragged: ReadonlySet<string>): FlowEdge[] {
  if (dragged.size === 0) return edges
  return edges.map((edge) => (isMoving(edge, dragged) ? { ...edge, className: 'moving' } : edge))
}

function isLane({ type }: FlowNode): boolean {
  return type === 'lane'
}
