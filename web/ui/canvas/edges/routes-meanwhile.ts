import type { Box } from '../layout/layout-graph.ts'
import { shapeInColumn, sharesColumn, straight } from './edge-curve.ts'
import type { RoutingTask } from './edge-to-route.ts'
import type { Route, Routes } from './route-edges.ts'

/** A drawing and the routes that were found for it. */
export type Found = { readonly task: RoutingTask; readonly routes: Routes }

/**
 * Routes until better ones are found, in no time: an edge between nodes that stand where they stood
 * keeps the one that was found before; others go the plainest way, whatever stands there.
 */
export function routesMeanwhile({ edges, nodes }: RoutingTask, before: Found | undefined): Routes {
  const routes = new Map<string, Route>()
  for (const { id, giver, consumer } of edges) {
    const [from, to] = [nodes.get(giver), nodes.get(consumer)]
    if (from === undefined || to === undefined) continue
    const old = before?.routes.get(id)
    const stands = isAt(before?.task.nodes.get(giver), from)
    const kept = stands && isAt(before?.task.nodes.get(consumer), to) ? old : undefined
    routes.set(id, kept ?? plainRoute(from, to))
  }
  return routes
}

function isAt(before: Box | undefined, { x, y, width, height }: Box): boolean {
  return before?.x === x && before.y === y && before.width === width && before.height === height
}

function plainRoute(giver: Box, consumer: Box): Route {
  const isColumn = sharesColumn(giver, consumer)
  return { shape: isColumn ? shapeInColumn(giver, consumer, false) : straight, labelAt: undefined }
}
