import { type OnNodeDrag, useReactFlow } from '@xyflow/react'
import { useCallback, useState } from 'react'
import { moveGroup } from '../../state/move-group.ts'
import { selectGroup } from '../../state/selection-store.ts'
import type { FlowEdge, FlowNode } from './flow/flow-elements.ts'
import { nodeRef } from './flow/flow-elements.ts'
import { findLaneMove, type LaneMove } from './flow/lane-move.ts'
import type { ShownDrawing } from './use-drawing.ts'

export type LaneDrag = {
  /** The dragged lane, and where its left edge is. */
  readonly lane: string
  readonly x: number
  readonly move: LaneMove | undefined
}

/** Dragging a lane by its head moves its group in the order of deployment. */
export function useLaneDrag(shown: ShownDrawing | undefined) {
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const [drag, setDrag] = useState<LaneDrag>()

  const moveAt = useCallback(
    (event: MouseEvent | TouchEvent, lane: string): LaneMove | undefined => {
      const pointer = 'changedTouches' in event ? event.changedTouches[0] : event
      if (pointer === undefined || shown === undefined) return undefined
      const { x } = flow.screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY })
      return findLaneMove(x, lane, shown.drawing.graph, shown.drawing.layout)
    },
    [flow, shown],
  )

  const onLaneDrag: OnNodeDrag<FlowNode> = useCallback(
    (event, node) => {
      const { key } = nodeRef(node.id)
      setDrag({ lane: key, x: node.position.x, move: moveAt(event, key) })
    },
    [moveAt],
  )

  const onLaneDragStop: OnNodeDrag<FlowNode> = useCallback(
    (event, node) => {
      setDrag(undefined)
      if (node.type !== 'lane') return
      const move = moveAt(event, nodeRef(node.id).key)
      if (move === undefined) selectGroup(node.data.name, 'canvas')
      else void moveGroup(node.data.name, move.place)
    },
    [moveAt],
  )

  const giveUpLane = useCallback(() => setDrag(undefined), [])
  return { laneDrag: drag, onLaneDrag, onLaneDragStop, giveUpLane }
}
