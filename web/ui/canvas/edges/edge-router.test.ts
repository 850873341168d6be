import { expect, test } from 'vitest'
import { makeEdgeRouter, type RouterPort } from './edge-router.ts'
import type { RoutingTask } from './edge-to-route.ts'
import type { Routes } from './route-edges.ts'

const task = (): RoutingTask => ({ edges: [], nodes: new Map(), heads: [] })
const routes = (): Routes => new Map()

/** A router whose worker answers when it is told to. */
function makeRouter({ starts = true } = {}) {
  const asked: RoutingTask[] = []
  let started = 0
  let terminated = 0
  let failures = 0
  let hear: (event: MessageEvent<Routes>) => void = () => {}
  let hearError = (): void => {}
  const port: RouterPort = {
    postMessage: (one) => {
      asked.push(one)
    },
    addEventListener: (type: string, listener: (event: never) => void): void => {
      if (type === 'message') hear = listener as typeof hear
      else hearError = listener as typeof hearError
    },
    terminate: () => {
      terminated += 1
    },
  }
  const start = (): RouterPort => {
    started += 1
    if (!starts) throw new Error('not here')
    return port
  }
  const route = makeEdgeRouter(start, () => {
    failures += 1
  })
  const answer = (data: Routes): void => hear(new MessageEvent('message', { data }))
  const counts = () => ({ started, terminated, failures })
  return { route, asked, answer, fail: () => hearError(), counts }
}

/** Asks for a task and collects what is found for it. */
function ask({ route }: ReturnType<typeof makeRouter>, one: RoutingTask) {
  const found: Routes[] = []
  const giveUp = route(one, (routed) => found.push(routed))
  return { found, giveUp }
}

test('the worker is started for the first drawing and serves all', () => {
  const router = makeRouter()
  expect(router.counts().started).toBe(0)
  const [first, second] = [routes(), routes()]
  const one = ask(router, task())
  router.answer(first)
  const other = ask(router, task())
  router.answer(second)
  expect(one.found).toEqual([first])
  expect(one.found[0]).toBe(first)
  expect(other.found[0]).toBe(second)
  expect(router.counts()).toEqual({ started: 1, terminated: 0, failures: 0 })
})

test('of drawings asked for meanwhile only the newest is routed, and the old answer is dropped', () => {
  const router = makeRouter()
  const [first, second, third] = [task(), task(), task()]
  const asked = [first, second, third].map((one) => ask(router, one))
  expect(router.asked).toEqual([first])
  router.answer(routes())
  expect(router.asked).toHaveLength(2)
  expect(router.asked[1]).toBe(third)
  const last = routes()
  router.answer(last)
  expect(asked.map(({ found }) => found.length)).toEqual([0, 0, 1])
  expect(asked[2]?.found[0]).toBe(last)
})

test('what was given up is not answered, and the next drawing is', () => {
  const router = makeRouter()
  const gone = ask(router, task())
  gone.giveUp()
  router.answer(routes())
  const next = ask(router, task())
  router.answer(routes())
  expect(gone.found).toHaveLength(0)
  expect(next.found).toHaveLength(1)
})

test('giving up an old drawing leaves a newer one wanted', () => {
  const router = makeRouter()
  const old = ask(router, task())
  const next = ask(router, task())
  old.giveUp()
  router.answer(routes())
  router.answer(routes())
  expect(next.found).toHaveLength(1)
})

test('a worker that fails is told once and asked no more', () => {
  const router = makeRouter()
  const one = ask(router, task())
  router.fail()
  router.fail()
  const other = ask(router, task())
  expect(router.asked).toHaveLength(1)
  expect([one.found, other.found]).toEqual([[], []])
  expect(router.counts()).toEqual({ started: 1, terminated: 1, failures: 1 })
})

test('a worker that cannot be started is told once', () => {
  const router = makeRouter({ starts: false })
  ask(router, task())
  ask(router, task())
  expect(router.counts()).toEqual({ started: 1, terminated: 0, failures: 1 })
})
