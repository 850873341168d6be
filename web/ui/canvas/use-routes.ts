import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { announceFailure } from '../../state/announcement-store.ts'
import { words } from '../shared/words.ts'
import { type EdgeRouter, makeEdgeRouter } from './edges/edge-router.ts'
import type { RoutingTask } from './edges/edge-to-route.ts'
import { type Routes, routeEdges } from './edges/route-edges.ts'
import routeWorker from './edges/route-worker.ts?worker&url'
import { type Found, routesMeanwhile } from './edges/routes-meanwhile.ts'

/** Starts a worker, as this page allows it. */
export type StartWorker = (address: string) => Worker

/** So many edges are routed before the drawing is shown, so that it never shows plain ones first. */
const mostAtOnce = 80

/** One for the page, with one worker. */
let router: EdgeRouter | undefined

/**
 * The routes of a drawing. Those of a large one are found in a worker and come later; meanwhile
 * its edges go where they went before, or the plainest way.
 */
export function useRoutes(
  task: RoutingTask | undefined,
  startWorker: StartWorker,
): Routes | undefined {
  const [answer, setAnswer] = useState<Found>()
  const found = useMemo(() => {
    if (task === undefined || isLarge(task)) return answer?.task === task ? answer : undefined
    return { task, routes: routeEdges(task.edges, task.nodes, task.heads) }
  }, [task, answer])
  const before = useRef<Found>(undefined)
  useEffect(() => {
    if (found !== undefined) before.current = found
  }, [found])
  useEffect(() => {
    if (task === undefined || !isLarge(task)) return undefined
    router ??= makeEdgeRouter(
      () => startWorker(routeWorker),
      () => announceFailure(words.canvas.notRouted),
    )
    return router(task, (routes) => startTransition(() => setAnswer({ task, routes })))
  }, [task, startWorker])
  return useMemo(
    () => found?.routes ?? (task && routesMeanwhile(task, before.current)),
    [found, task],
  )
}

function isLarge({ edges }: RoutingTask): boolean {
  return edges.length > mostAtOnce
}
