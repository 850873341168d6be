import type { Drawing, Interaction } from './drawing.ts'
import type { FlowEdge, FlowNode } from './flow-elements.ts'
import { keepIdentity } from './keep-identity.ts'
import { toFlowEdges } from './to-flow-edges.ts'
import { toFlowNodes } from './to-flow-nodes.ts'

export type Flow = { readonly nodes: readonly FlowNode[]; readonly edges: readonly FlowEdge[] }

export const emptyFlow: Flow = { nodes: [], edges: [] }

/**
 * The one adapter from the graph to xyflow. Every node has its size and ports given, and what says
 * the same as `before` is the same object.
 */
export function toFlow(drawing: Drawing, interaction: Interaction, before: Flow): Flow {
  return {
    nodes: keepIdentity(before.nodes, toFlowNodes(drawing, interaction)),
    edges: keepIdentity(before.edges, toFlowEdges(drawing, interaction)),
  }
}
