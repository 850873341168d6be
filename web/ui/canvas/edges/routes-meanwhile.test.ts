import { expect, test } from 'vitest'
import type { Box } from '../layout/layout-graph.ts'
import { measures } from '../layout/measures.ts'
import { straight } from './edge-curve.ts'
import type { EdgeToRoute, RoutingTask } from './edge-to-route.ts'
import { type Found, routesMeanwhile } from './routes-meanwhile.ts'

const box = (x: number, y: number): Box => ({ x, y, width: measures.nodeWidth, height: 78 })
const edge = (giver: string, consumer: string): EdgeToRoute => {
  return { id: `${giver}>${consumer}`, giver, consumer, label: undefined }
}

/** `c` uses `a` and `b`; `d` uses `b`. */
const draw = (moved: Readonly<Record<string, Box>> = {}): RoutingTask => ({
  edges: [edge('a', 'c'), edge('b', 'c'), edge('b', 'd')],
  nodes: new Map(
    Object.entries({
      a: box(0, 60),
      b: box(0, 166),
      c: box(300, 60),
      d: box(300, 166),
      ...moved,
    }),
  ),
  heads: [],
})

const bow = (by: number) => ({ shape: { kind: 'across' as const, bow: by }, labelAt: 0.25 })
const found: Found = {
  task: draw(),
  routes: new Map([
    ['a>c', bow(36)],
    ['b>c', bow(-36)],
    ['b>d', bow(72)],
  ]),
}
const plain = { shape: straight, labelAt: undefined }

test('edges of a node that moved are plain, all others keep their routes', () => {
  const routes = routesMeanwhile(draw({ a: box(0, 400) }), found)
  expect(routes.get('a>c')).toEqual(plain)
  expect(routes.get('b>c')).toBe(found.routes.get('b>c'))
  expect(routes.get('b>d')).toBe(found.routes.get('b>d'))
  const others = routesMeanwhile(draw({ d: { ...box(300, 166), height: 52 } }), found)
  expect([...others].filter(([, route]) => route.labelAt === undefined)).toEqual([['b>d', plain]])
})

test('before anything was found all edges are plain: straight, or beside their column', () => {
  const routes = routesMeanwhile(draw({ c: box(0, 400) }), undefined)
  expect(routes.get('a>c')?.shape.kind).toBe('beside')
  expect(routes.get('b>d')).toEqual(plain)
})

test('an edge whose ends are not drawn has no route', () => {
  const { nodes, ...others } = draw()
  const task = { ...others, nodes: new Map([...nodes].filter(([key]) => key !== 'a')) }
  expect([...routesMeanwhile(task, found).keys()]).toEqual(['b>c', 'b>d'])
})
