import {
  Background,
  BackgroundVariant,
  type EdgeMouseHandler,
  MiniMap,
  type NodeMouseHandler,
  type OnNodeDrag,
  type OnNodesChange,
  ReactFlow,
  SelectionMode,
  useStore as useFlowStore,
} from '@xyflow/react'
import { type MouseEvent, type RefObject, useCallback } from 'react'
import {
  selectEdge,
  selectedModules,
  selectGroup,
  selectionStore,
  selectLink,
  selectModules,
  selectNothing,
} from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import { DrawnEdge } from './DrawnEdge.tsx'
import { DetailContext } from './detail-context.ts'
import type { ConnectionEnd } from './flow/counterparts.ts'
import { type FlowEdge, type FlowNode, nodeRef } from './flow/flow-elements.ts'
import { fromNodeChanges } from './flow/from-flow.ts'
import { LaneNode } from './LaneNode.tsx'
import { ModuleNode } from './ModuleNode.tsx'
import { MovingEdges } from './MovingEdges.tsx'
import { dragTo } from './module-drag-store.ts'
import { type OnLooseEnd, type OnMisfit, useConnecting } from './use-connecting.ts'
import type { ShownDrawing } from './use-drawing.ts'
import { useFlow } from './use-flow.ts'
import { useGiveUp } from './use-give-up.ts'
import { useLaneDrag } from './use-lane-drag.ts'
import { useLaneFrame } from './use-lane-frame.ts'
import { useModuleDrag } from './use-module-drag.ts'
import { useOpeningView } from './use-opening-view.ts'
import { usePaletteDrop } from './use-palette-drop.ts'
import type { ViewCommands } from './use-view-commands.ts'
import { leastZoom, mostZoom, zoomLevel } from './viewport.ts'

const nodeTypes = { lane: LaneNode, module: ModuleNode }
const edgeTypes = { drawn: DrawnEdge }

/** Held while clicking, these add to the selection; Shift draws a frame over modules too. */
const selectionKeys = ['Meta', 'Control', 'Shift']

/** The wheel pans; with one of these held, or as a pinch, it zooms. */
const zoomKeys = ['Meta', 'Control']

/** Left draws a frame on empty space; the middle button, the space bar and one finger pan. */
const panButtons = [1]

const proOptions = { hideAttribution: true }

const selectNone = (): void => selectNothing('canvas')

/**
 * Where a drag never pans. xyflow asks for a class and looks for it as a selector: this one spares
 * lanes, which fill the view, so that one finger and the space bar pan over them too.
 */
const keepsStill = 'react-flow__node-module:not(.react-flow__node-lane)'

/** Above so many modules only what is in view is in the document (libraries.md §4). */
const mostMounted = 200

/** The drawing in xyflow: its reports become selection, places and intents, never a graph of ours. */
export function FlowView({
  region,
  shown,
  view,
  minimap,
  focusOn,
  onRename,
  onLooseEnd,
  onMisfit,
}: {
  readonly region: RefObject<HTMLElement | null>
  readonly shown: ShownDrawing | undefined
  readonly view: ViewCommands
  readonly minimap: boolean
  /** The module whose neighbourhood is in focus. */
  readonly focusOn: string | undefined
  readonly onRename: (() => void) | undefined
  readonly onLooseEnd: OnLooseEnd
  readonly onMisfit: OnMisfit
}) {
  const graph = shown?.drawing.graph
  const locked = shown?.locked ?? true
  const level = useFlowStore((state) => zoomLevel(state.transform[2]))
  const isLarge = (graph?.modules.length ?? 0) > mostMounted
  const onLanePointerDown = useLaneFrame()
  const connecting = useConnecting(graph, onLooseEnd, onMisfit)
  const modules = useModuleDrag(shown)
  const { drag, dragged } = modules
  const drop = usePaletteDrop(region, shown) ?? modules.target
  const { laneDrag, onLaneDrag, onLaneDragStop, giveUpLane } = useLaneDrag(shown)
  const { nodes, edges } = useFlow(shown, {
    connecting: connecting.marks,
    drop,
    dragged,
    laneDrag,
    focusOn,
    level: isLarge ? level : 'full',
  })
  useOpeningView(shown, view)
  const { isGivenUp } = useGiveUp(() => {
    connecting.giveUp()
    modules.giveUp()
    giveUpLane()
  })

  const { giveUp, onNodeDrag: onModuleDrag, onNodeDragStop: onModuleDragStop } = modules
  const onNodeDrag: OnNodeDrag<FlowNode> = useCallback(
    (event, node, all) => {
      if (isGivenUp()) return
      const onDrag = node.type === 'lane' ? onLaneDrag : onModuleDrag
      onDrag(event, node, all)
    },
    [onLaneDrag, onModuleDrag, isGivenUp],
  )
  const onNodeDragStop: OnNodeDrag<FlowNode> = useCallback(
    (event, node, all) => {
      if (isGivenUp()) return
      const drop = node.type === 'lane' ? onLaneDragStop : onModuleDragStop
      drop(event, node, all)
    },
    [onLaneDragStop, onModuleDragStop, isGivenUp],
  )
  const onNodesChange: OnNodesChange<FlowNode> = useCallback(
    (changes) => {
      if (graph === undefined) return
      const before = selectedModules(selectionStore.getState())
      const { positions, selected } = fromNodeChanges(changes, graph, before)
      const moves = changes.filter((change) => change.type === 'position')
      const isLane = moves.some(({ id }) => nodeRef(id).kind === 'lane')
      // Said at each end of a drag; after one that a second finger breaks off, nothing else is.
      if (moves.some(({ dragging }) => dragging === false)) giveUp()
      // xyflow drags what is selected along; a lane moves alone.
      else if (positions.size > 0 && !isLane && !isGivenUp()) dragTo(drag, positions)
      if (selected !== undefined) selectModules(selected, 'canvas')
    },
    [graph, drag, giveUp, isGivenUp],
  )
  const onPortClick = useCallback(
    ({ target, clientX, clientY }: MouseEvent) => {
      const from = locked ? undefined : portAt(target)
      if (from !== undefined) onLooseEnd(from, clientX, clientY)
    },
    [locked, onLooseEnd],
  )
  const onNodeClick: NodeMouseHandler<FlowNode> = useCallback((event, node) => {
    if (node.type === 'lane') selectGroup(node.data.name, 'canvas')
    // Of several selected modules xyflow keeps all, since they might be dragged.
    else if (!event.shiftKey && !event.ctrlKey && !event.metaKey) {
      selectModules([node.data.id], 'canvas')
    }
  }, [])
  const onNodeDoubleClick: NodeMouseHandler<FlowNode> = useCallback(
    ({ target }, node) => {
      const isHead = target instanceof Element && target.closest('[data-lane-head]') !== null
      if (node.type === 'module' || isHead) onRename?.()
    },
    [onRename],
  )
  const onEdgeClick: EdgeMouseHandler<FlowEdge> = useCallback(
    (_event, { id }) => {
      const use = graph?.uses.find((one) => one.id === id)
      const link = graph?.links.find((one) => one.id === id)
      if (use !== undefined) selectEdge(use.edge, 'canvas')
      if (link !== undefined) selectLink(link.edge, 'canvas')
    },
    [graph],
  )

  return (
    <DetailContext value={isLarge && level === 'blocks' ? 'simple' : 'full'}>
      <div
        style={{ height: '100%' }}
        data-zoom={level}
        data-dragging={dragged.size > 0 || undefined}
      >
        <ReactFlow<FlowNode, FlowEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onPointerDown={onLanePointerDown}
          onClick={onPortClick}
          onNodesChange={onNodesChange}
          onNodeClick={onNodeClick}
          onNodeDoubleClick={onNodeDoubleClick}
          onEdgeClick={onEdgeClick}
          onPaneClick={selectNone}
          onNodeDrag={onNodeDrag}
          onNodeDragStop={onNodeDragStop}
          onConnectStart={connecting.onConnectStart}
          onConnectEnd={connecting.onConnectEnd}
          isValidConnection={connecting.isValidConnection}
          connectionRadius={32}
          connectOnClick={false}
          nodesDraggable={!locked}
          nodesConnectable={!locked}
          nodesFocusable={false}
          edgesFocusable={false}
          // The page has its own keys, focus and announcements.
          disableKeyboardA11y
          deleteKeyCode={null}
          multiSelectionKeyCode={selectionKeys}
          zIndexMode="manual"
          elevateNodesOnSelect={false}
          zoomOnDoubleClick={false}
          panOnScroll
          panOnScrollSpeed={1}
          zoomOnScroll={false}
          zoomActivationKeyCode={zoomKeys}
          panOnDrag={panButtons}
          selectionOnDrag
          selectionMode={SelectionMode.Partial}
          noPanClassName={keepsStill}
          minZoom={leastZoom}
          maxZoom={mostZoom}
          onlyRenderVisibleElements={isLarge}
          proOptions={proOptions}
        >
          {dragged.size > 0 && (
            <MovingEdges nodes={nodes} edges={edges} dragged={dragged} drag={drag} />
          )}
          <Background variant={BackgroundVariant.Dots} gap={18} size={1.6} color="var(--grid)" />
          {minimap && (
            <MiniMap<FlowNode>
              ariaLabel={words.canvas.minimap}
              nodeColor={minimapColor}
              maskColor="color-mix(in srgb, var(--paper) 55%, transparent)"
              pannable
            />
          )}
        </ReactFlow>
      </div>
    </DetailContext>
  )
}

/** The end of a connection that a port stands for. */
function portAt(target: EventTarget): ConnectionEnd | undefined {
  const port = target instanceof Element ? target.closest<HTMLElement>('[data-port]') : null
  const [, id, side] = /^(.*):(in|out)$/s.exec(port?.dataset.port ?? '') ?? []
  return id === undefined ? undefined : { id, role: side === 'out' ? 'giver' : 'consumer' }
}

function minimapColor(node: FlowNode): string {
  return node.type === 'lane' ? 'var(--grid)' : 'var(--line-strong)'
}
