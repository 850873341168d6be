import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { catalogStore } from '../../state/catalog-store.ts'
import { foldStore, noFolds } from '../../state/fold-store.ts'
import { ghostStore, withGhost } from '../../state/ghost-store.ts'
import { layoutStore, noLayout, rememberLayout } from '../../state/layout-store.ts'
import type { RoutingTask } from './edges/edge-to-route.ts'
import { describeModules } from './flow/describe-modules.ts'
import type { Drawing } from './flow/drawing.ts'
import { type KeyedGraph, keyGraph } from './flow/keyed-graph.ts'
import { edgesToRoute, isFoldedAway } from './flow/to-flow-edges.ts'
import { drawLayout } from './flow/to-layout.ts'
import { type Layout, laneHeads } from './layout/layout.ts'
import type { Box } from './layout/layout-graph.ts'
import { useKept } from './use-kept.ts'
import { type StartWorker, useRoutes } from './use-routes.ts'

export type ShownDrawing = {
  readonly drawing: Drawing
  readonly documentId: number
  /** True while the text has errors and this is the last graph that could be read. */
  readonly locked: boolean
  /** True when it is only what can be read of a text with errors. */
  readonly partial: boolean
}

const nothingSaid = { badges: [], traits: [] }

/** The drawing of the present graph; its layout is remembered for the next one. */
export function useDrawing(startWorker: StartWorker): ShownDrawing | undefined {
  const { graph: analysed, view, stale, partial, documentId, fresh } = useStore(analysisStore)
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
  const routes = useRoutes(toRoute, startWorker)
  useEffect(() => {
    // Modules that do not show now keep the places they have.
    if (layout === undefined || documentId === undefined || partial) return
    rememberLayout(documentId, { places: layout.drawn.places, order: layout.order })
  }, [layout, documentId, partial])
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
    return { drawing, documentId, locked: stale, partial }
  }, [graph, facts, layout, routes, documentId, stale, partial, analysed, ghost, folds])
}

/** In the order of the text: the same places, remembered, come in another one from the layout. */
function whatToRoute(graph: KeyedGraph, layout: Layout): RoutingTask {
  const { ends } = layout
  const edges = edgesToRoute(graph).filter((edge) => !isFoldedAway(edge, ends))
  const boxes = graph.modules.flatMap(({ key }): readonly (readonly [string, Box])[] => {
    const box = ends.get(key)
    return box === undefined ? [] : [[key, box]]
  })
  return { edges, nodes: new Map(boxes), heads: laneHeads(layout) }
}
