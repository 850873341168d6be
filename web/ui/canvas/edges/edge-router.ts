import type { RoutingTask } from './edge-to-route.ts'
import type { Routes } from './route-edges.ts'

/** The side of the worker that the router needs; each task is answered by its routes. */
export type RouterPort = {
  postMessage(task: RoutingTask): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Routes>) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

/**
 * Asks for the routes of a drawing in place of any that was asked for before. `onFound` is called
 * later with what was found, but never for a drawing that was replaced or given up meanwhile.
 */
export type EdgeRouter = (task: RoutingTask, onFound: (routes: Routes) => void) => GiveUp

type GiveUp = () => void

type Asked = { readonly task: RoutingTask; readonly onFound: (routes: Routes) => void }

/**
 * Routes edges in a worker, which is started for the first drawing. It is at one drawing at a time;
 * of those asked for meanwhile only the newest is routed next. A worker that fails is told once by
 * `onFailure` and not tried again: routing is the same computation each time.
 */
export function makeEdgeRouter(start: () => RouterPort, onFailure: () => void): EdgeRouter {
  let port: RouterPort | undefined
  let hasFailed = false
  /** What the worker is at. */
  let running: Asked | undefined
  /** What the page waits for: what the worker is at, or will be at next. */
  let wanted: Asked | undefined

  function goOn(): void {
    if (running !== undefined || wanted === undefined || hasFailed) return
    try {
      port ??= listenTo(start())
      port.postMessage(wanted.task)
      running = wanted
    } catch {
      fail()
    }
  }

  function listenTo(started: RouterPort): RouterPort {
    started.addEventListener('message', ({ data }) => {
      const answered = running
      running = undefined
      if (answered === wanted) {
        wanted = undefined
        answered?.onFound(data)
      }
      goOn()
    })
    started.addEventListener('error', fail)
    return started
  }

  function fail(): void {
    if (hasFailed) return
    hasFailed = true
    port?.terminate()
    onFailure()
  }

  return (task, onFound) => {
    const asked = { task, onFound }
    wanted = asked
    goOn()
    return () => {
      if (wanted === asked) wanted = undefined
    }
  }
}
