import { noFolds } from '../../../state/fold-store.ts'
import type { DocumentLayout, LaneOrder } from '../../../state/layout-store.ts'
import { followRenames } from '../layout/follow-renames.ts'
import { type Layout, layOut } from '../layout/layout.ts'
import { measures } from '../layout/measures.ts'
import type { ModuleFacts } from './drawing.ts'
import type { KeyedGraph } from './keyed-graph.ts'

/** Lays a graph out, with the nodes of the last drawing where they were; `folds` names groups. */
export function drawLayout(
  graph: KeyedGraph,
  facts: ReadonlyMap<string, ModuleFacts>,
  remembered: DocumentLayout,
  folds: ReadonlySet<string> = noFolds,
): { readonly drawn: Layout; readonly order: LaneOrder } {
  const order: LaneOrder = new Map(graph.lanes.map(({ key, moduleKeys }) => [key, moduleKeys]))
  const lanes = graph.lanes.map(({ key, group, moduleKeys }) => ({
    key,
    folded: folds.has(group.name),
    nodes: moduleKeys.map((node) => ({
      key: node,
      height: facts.get(node)?.height ?? measures.nodeHead,
    })),
  }))
  const places = followRenames(remembered.places, remembered.order, order)
  return { drawn: layOut({ lanes, edges: graph.uses }, places), order }
}
