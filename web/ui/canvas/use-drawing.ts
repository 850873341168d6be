import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { catalogStore } from '../../state/catalog-store.ts'
import { foldStore, noFolds } from '../../state/fold-store.ts'
import { ghostStore, withGhost } from '../../state/ghost-store.ts'
import { layoutStore, noLayout, rememberLayout } from '../../state/layout-store.ts'
import { routeEdges } from './edges/route-edges.ts'
import { describeModules } from './flow/describe-modules.ts'
import type { Drawing } from './flow/drawing.ts'
import { type KeyedGraph, keyGraph } from './flow/keyed-graph.ts'
import { edgesToRoute, isFoldedAway } from './flow/to-flow-edges.ts'
import { drawLayout } from './flow/to-layout.ts'
import { type Layout, laneHeads } from './layout/layout.ts'
import { useKept } from './use-kept.ts'

export type ShownDrawing = {
  readonly drawing: Drawing
  readonly documentId: number
  /** True while the text has errors and this is the last graph that could be read. */
  readonly locked: boolean
}

const nothingSaid = { badges: [], traits: [] }

/** The drawing of the present graph; its layout is remembered for the next one. */
export function useDrawing(): ShownDrawing | undefined {
  const { graph: analysed, view, stale, documentId, fresh } = useStore(analysisStore)
  const byPath = useStore(catalogStore, (state) => state.byPath)
  const remembered = useStore(layoutStore, (state) =>
    documentId === undefined ? noLayout : (state.byDocument.get(documentId) ?? noLayout),
  )
  const folds = useStore(foldStore, ({ byDocument }) =>
    documentId === undefined ? noFolds : (byDocument.get(documentId) ?? noFolds),
  )
  const ghost = useStore(ghostStore, ({ byDocument }) =>
    documentId === undefined ? undefined : byDocument.get(documentId),
  )
  const graph = useMemo(() => analysed && keyGraph(withGhost(analysed, ghost)), [analysed, ghost])
  const facts = useMemo(
    () => graph && describeModules(graph, view?.findings ?? [], view ?? nothingSaid, byPath, fresh),
    [graph, view, byPath, fresh],
  )
  const layout = useMemo(
    () => graph && facts && drawLayout(graph, facts, remembered, folds),
    [graph, facts, remembered, folds],
  )
  // Most edits of the text move nothing, and finding the ways of edges is what takes long.
  const toRoute = useKept(
    useMemo(() => graph && layout && whatToRoute(graph, layout.drawn), [graph, layout]),
  )
  const routes = useMemo(
    () => toRoute && routeEdges(toRoute.edges, toRoute.nodes, toRoute.heads),
    [toRoute],
  )
  useEffect(() => {
    if (layout === undefined || documentId === undefined) return
    rememberLayout(documentId, { places: layout.drawn.places, order: layout.order })
  }, [layout, documentId])
  return useMemo(() => {
    if (!graph || !facts || !layout || !routes || documentId === undefined) return undefined
    const isGhost = !analysed?.groups.some(({ name }) => name === ghost)
    const drawing = {
      graph,
      facts,
      layout: layout.drawn,
      routes,
      ghost: isGhost ? ghost : undefined,
      folds,
    }
    return { drawing, documentId, locked: stale }
  }, [graph, facts, layout, routes, documentId, stale, analysed, ghost, folds])
}

function whatToRoute(graph: KeyedGraph, layout: Layout) {
  const { ends } = layout
  const edges = edgesToRoute(graph).filter((edge) => !isFoldedAway(edge, ends))
  return { edges, nodes: ends, heads: laneHeads(layout) }
}
