import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/shallow'
import { selectionStore } from '../../state/selection-store.ts'
import type { Interaction } from './flow/drawing.ts'
import type { DropTarget } from './flow/drop-target.ts'
import { type FlowNode, nodeRef } from './flow/flow-elements.ts'
import { emptyFlow, type Flow, toFlow } from './flow/to-flow.ts'
import type { ShownDrawing } from './use-drawing.ts'
import type { Moving } from './use-module-drag.ts'
import type { ZoomLevel } from './viewport.ts'

type Shown = Pick<Interaction, 'connecting'> & {
  readonly drop: DropTarget | undefined
  readonly moving: Moving
  /** How far out a large drawing is seen; `full` for all others. */
  readonly level: ZoomLevel
}

/** The nodes and edges for xyflow, the same objects wherever nothing changed. */
export function useFlow(
  shown: ShownDrawing | undefined,
  { connecting, drop, moving, level }: Shown,
) {
  const selection = useStore(
    selectionStore,
    useShallow(({ moduleIds, edge, group }) => ({ moduleIds, edge, group })),
  )
  const before = useRef<Flow>(emptyFlow)
  const flow = useMemo(() => {
    if (shown === undefined) return emptyFlow
    const { drawing, locked } = shown
    const interaction = { selection, connecting, drop, locked }
    return toFlow(drawing, interaction, before.current)
  }, [shown, selection, connecting, drop])
  useEffect(() => {
    before.current = flow
  }, [flow])
  return useMemo(() => thinOut(withMoves(flow, moving), level), [flow, moving, level])
}

/** Nodes under the pointer stand where they are dragged to, above all others. */
function withMoves(flow: Flow, moving: Moving): Flow {
  if (moving.size === 0) return flow
  const nodes = flow.nodes.map((node): FlowNode => {
    const { kind, key } = nodeRef(node.id)
    const position = kind === 'module' ? moving.get(key) : undefined
    return position === undefined ? node : { ...node, position, zIndex: draggedLevel }
  })
  return { ...flow, nodes }
}

const draggedLevel = 10

/** From afar a large drawing keeps the edges of the selection only, then its lanes only. */
function thinOut(
  flow: Flow,
  level: ZoomLevel,
): { nodes: FlowNode[]; edges: Flow['edges'][number][] } {
  const nodes = level === 'lanes' ? flow.nodes.filter(isLane) : flow.nodes
  const edges =
    level === 'lanes'
      ? []
      : level === 'blocks'
        ? flow.edges.filter((edge) => edge.data?.near || edge.selected)
        : flow.edges
  return { nodes: [...nodes], edges: [...edges] }
}

function isLane({ type }: FlowNode): boolean {
  return type === 'lane'
}
