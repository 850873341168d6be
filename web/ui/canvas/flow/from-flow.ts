import type { Connection as FlowConnection, NodeChange } from '@xyflow/react'
import type { Intent } from '../../../engine/index.ts'
import type { Point } from '../edges/edge-curve.ts'
import { type FlowNode, nodeRef } from './flow-elements.ts'
import type { KeyedGraph } from './keyed-graph.ts'

/**
 * The other direction of the adapter: what xyflow reports, in our terms. Positions and selection
 * stay in the view; a connection becomes an intent. Sizes are given by us, and removal goes through
 * the page's own command, so those reports say nothing new.
 */
export type ViewChange = {
  /** Where modules are being dragged to, by node id. */
  readonly positions: ReadonlyMap<string, Point>
  /** The selection afterwards; undefined when it is not touched. */
  readonly selected: readonly string[] | undefined
}

export function fromNodeChanges(
  changes: readonly NodeChange<FlowNode>[],
  graph: KeyedGraph,
  selectedIds: readonly string[],
): ViewChange {
  const positions = new Map<string, Point>()
  const idOf = new Map(graph.modules.map(({ key, module }) => [key, module.id]))
  let selected: readonly string[] | undefined
  for (const change of changes) {
    if (change.type !== 'position' && change.type !== 'select') continue
    const { kind, key } = nodeRef(change.id)
    const id = idOf.get(key)
    if (kind !== 'module' || id === undefined) continue
    if (change.type === 'position') {
      if (change.position !== undefined) positions.set(change.id, change.position)
      continue
    }
    const others: readonly string[] = (selected ?? selectedIds).filter((other) => other !== id)
    selected = change.selected ? [...others, id] : others
  }
  return { positions, selected }
}

/** A drawn connection: the target's module uses the source's. */
export function fromConnection(
  { source, target }: Pick<FlowConnection, 'source' | 'target'>,
  graph: KeyedGraph,
): Extract<Intent, { kind: 'connect' }> | undefined {
  const used = moduleIdOf(source, graph)
  const consumer = moduleIdOf(target, graph)
  if (used === undefined || consumer === undefined) return undefined
  return { kind: 'connect', consumer, used }
}

export function moduleIdOf(nodeId: string, graph: KeyedGraph): string | undefined {
  const { kind, key } = nodeRef(nodeId)
  if (kind !== 'module') return undefined
  return graph.modules.find((module) => module.key === key)?.module.id
}
