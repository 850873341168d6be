import type { RoutingTask } from './edge-to-route.ts'
import { routeEdges } from './route-edges.ts'

// The worker's entry: large drawings are routed here. A failure is the worker's `error` event.
self.addEventListener('message', ({ data }: MessageEvent<RoutingTask>) => {
  self.postMessage(routeEdges(data.edges, data.nodes, data.heads))
})
