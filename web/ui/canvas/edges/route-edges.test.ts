import { expect, it } from 'vitest'
import type { Box } from '../layout/layout-graph.ts'
import { measures } from '../layout/measures.ts'
import { type EdgeShape, edgeCurve, pathOf, pointOn, samplesOf } from './edge-curve.ts'
import type { EdgeToRoute } from './edge-to-route.ts'
import { routeEdges } from './route-edges.ts'

const box = (x: number, y: number): Box => ({ x, y, width: measures.nodeWidth, height: 78 })
const edge = (giver: string, consumer: string): EdgeToRoute => ({
  id: `${giver}>${consumer}`,
  giver,
  consumer,
  label: { width: 22, shared: undefined },
})

function covers(node: Box, point: { readonly x: number; readonly y: number }): boolean {
  const insideX = point.x > node.x && point.x < node.x + node.width
  return insideX && point.y > node.y && point.y < node.y + node.height
}

it('goes straight across when nothing is between', () => {
  const nodes = new Map([
    ['a', box(0, 100)],
    ['b', box(300, 160)],
  ])
  const route = routeEdges([edge('a', 'b')], nodes, []).get('a>b')
  expect(route).toEqual({ shape: { kind: 'across', bow: 0 }, labelAt: 0.5 })
})

it('bows around a node between its ends', () => {
  const between = box(300, 90)
  const nodes = new Map([
    ['a', box(0, 100)],
    ['between', between],
    ['c', box(600, 100)],
  ])
  const shape = routeEdges([edge('a', 'c')], nodes, []).get('a>c')?.shape
  if (shape?.kind !== 'across') throw new Error('no bow')
  expect(shape.bow).not.toBe(0)
  const curve = edgeCurve(box(0, 100), box(600, 100), shape)
  for (let at = 0.05; at < 1; at += 0.05) expect(covers(between, pointOn(curve, at))).toBe(false)
})

it('goes level between rows of nodes that no bow gets around, each edge at its own height', () => {
  const grid = [284, 538, 792].flatMap((x) => [60, 166, 272, 378].map((y) => box(x, y)))
  const nodes = new Map([
    ['a', box(0, 60)],
    ['c', box(1046, 60)],
    ['d', box(1046, 166)],
    ...grid.map((one, index) => [`between${index}`, one] as const),
  ])
  const routes = routeEdges([edge('a', 'c'), edge('a', 'd')], nodes, [])
  const levels = ['c', 'd'].map((id) => {
    const shape = routes.get(`a>${id}`)?.shape
    if (shape?.kind !== 'around') throw new Error(`no way around to ${id}`)
    const curve = edgeCurve(box(0, 60), nodes.get(id) ?? box(0, 0), shape)
    for (let at = 0; at < 1; at += 0.01) {
      expect(grid.some((one) => covers(one, pointOn(curve, at)))).toBe(false)
    }
    return shape.runs[0]?.level
  })
  expect(new Set(levels).size).toBe(2)
})

it('changes its height between columns whose gaps lie at different heights', () => {
  const first = [60, 200, 290, 380].map((y) => box(284, y))
  const second = [60, 142, 270, 360].map((y) => box(538, y))
  const nodes = new Map([
    ['a', box(0, 200)],
    ['b', box(792, 200)],
    ...[...first, ...second].map((one, index) => [`between${index}`, one] as const),
  ])
  const shape = routeEdges([edge('a', 'b')], nodes, []).get('a>b')?.shape
  if (shape?.kind !== 'around') throw new Error('no way around')
  expect(shape.runs.length).toBe(2)
  expectClear(shape, ['a', 'b'], nodes)
})

it('goes back to the left between the others, with a turn at both ends', () => {
  const rows = [60, 166, 272, 378]
  const nodes = new Map([
    ...rows.map((y) => [`left${y}`, box(0, y)] as const),
    ...rows.map((y) => [`between${y}`, box(254, y)] as const),
    ...rows.map((y) => [`right${y}`, box(508, y)] as const),
  ])
  const ends = ['right166', 'left272'] as const
  const shape = routeEdges([edge(...ends)], nodes, []).get('right166>left272')?.shape
  if (shape?.kind !== 'around') throw new Error('no way around')
  expect(shape.runs.every(({ from, to }) => to < from)).toBe(true)
  expectClear(shape, ends, nodes)
})

it('finds another way to a node of the same column when something stands in the margin', () => {
  const nodes = new Map([
    ['a', box(300, 60)],
    ['between', box(300, 166)],
    ['aside', box(70, 120)],
    ['c', box(300, 272)],
  ])
  const shape = routeEdges([edge('a', 'c')], nodes, []).get('a>c')?.shape
  if (shape === undefined) throw new Error('no way')
  expectClear(shape, ['a', 'c'], nodes)
})

/** The way between two nodes covers none of the others, nor its own ends but where it begins. */
function expectClear(
  shape: EdgeShape,
  [giver, consumer]: readonly [string, string],
  nodes: ReadonlyMap<string, Box>,
): void {
  const [from, to] = [nodes.get(giver), nodes.get(consumer)]
  if (from === undefined || to === undefined) throw new Error('an end is missing')
  const points = samplesOf(edgeCurve(from, to, shape), 400).slice(1, -1)
  const crossed = [...nodes].filter(([, one]) => points.some((point) => covers(one, point)))
  expect(crossed.map(([id]) => id)).toEqual([])
}

it('goes straight down to the next node of a column and beside the others', () => {
  const nodes = new Map([
    ['a', box(0, 60)],
    ['b', box(0, 166)],
    ['c', box(0, 272)],
  ])
  const routes = routeEdges([edge('a', 'b'), edge('a', 'c'), edge('c', 'a')], nodes, [])
  expect(routes.get('a>b')?.shape.kind).toBe('down')
  expect(routes.get('a>c')?.shape.kind).toBe('beside')
  expect(routes.get('c>a')?.shape.kind).toBe('beside')
})

/** The room that the labels take, by edge. */
function labelsOf(edges: readonly EdgeToRoute[], nodes: ReadonlyMap<string, Box>) {
  const routes = routeEdges(edges, nodes, [])
  const curves = edges.map((one) => {
    const [giver, consumer] = [nodes.get(one.giver), nodes.get(one.consumer)]
    const shape = routes.get(one.id)?.shape
    if (!giver || !consumer || !shape) throw new Error(`${one.id} has no way`)
    return { edge: one, curve: edgeCurve(giver, consumer, shape) }
  })
  const labels = curves.flatMap(({ edge: labelled, curve }) => {
    const at = routes.get(labelled.id)?.labelAt
    if (at === undefined || labelled.label === undefined) return []
    const { x, y } = pointOn(curve, at)
    const { width } = labelled.label
    return [{ id: labelled.id, room: { x: x - width / 2, y: y - 9, width, height: 18 } }]
  })
  return { curves, labels }
}

it('keeps labels off nodes, off each other and off other edges', () => {
  const nodes = new Map([
    ['a', box(0, 60)],
    ['b', box(0, 166)],
    ...[60, 166, 272, 378].map((y, index) => [`right${index}`, box(420, y)] as const),
  ])
  const edges = [0, 1, 2, 3].flatMap((index) =>
    ['a', 'b'].map((giver) => edge(giver, `right${index}`)),
  )
  const { curves, labels } = labelsOf(edges, nodes)
  expect(labels.length).toBeGreaterThan(4)
  for (const { id, room } of labels) {
    for (const other of curves) {
      if (other.edge.id === id) continue
      for (let at = 0; at <= 1; at += 0.005) {
        expect(covers(room, pointOn(other.curve, at)), `${other.edge.id} over ${id}`).toBe(false)
      }
    }
    for (const other of [...nodes.values(), ...labels.map((label) => label.room)]) {
      if (other === room) continue
      const apart =
        other.x >= room.x + room.width ||
        room.x >= other.x + other.width ||
        other.y >= room.y + room.height ||
        room.y >= other.y + other.height
      expect(apart).toBe(true)
    }
  }
})

it('writes a label that edges share once, where they start', () => {
  const nodes = new Map([
    ['a', box(0, 60)],
    ...[60, 166, 272].map((y, index) => [`right${index}`, box(300, y)] as const),
  ])
  const edges = [0, 1, 2].map((index) => ({
    ...edge('a', `right${index}`),
    label: { width: 43, shared: 'a' },
  }))
  const { labels } = labelsOf(edges, nodes)
  expect(labels.map(({ id }) => id)).toEqual(['a>right0'])
  expect(labels[0]?.room.x).toBeLessThan((nodes.get('a')?.width ?? 0) + 60)
})

it('keeps labels off the names of lanes', () => {
  const nodes = new Map([
    ['a', box(0, 60)],
    ['b', box(300, 60)],
  ])
  const labelAt = (heads: readonly Box[]) =>
    routeEdges([edge('a', 'b')], nodes, heads).get('a>b')?.labelAt
  expect(labelAt([])).toBe(0.5)
  expect(labelAt([{ x: 240, y: 60, width: 20, height: 42 }])).not.toBe(0.5)
})

it('writes no label where there is no room', () => {
  const nodes = new Map([
    ['a', box(0, 60)],
    ['b', box(measures.nodeWidth + 10, 60)],
  ])
  expect(routeEdges([edge('a', 'b')], nodes, []).get('a>b')?.labelAt).toBeUndefined()
})

it('passes over an edge whose ends are not drawn', () => {
  expect(routeEdges([edge('a', 'gone')], new Map([['a', box(0, 60)]]), []).size).toBe(0)
})

it('prints a path from the out port to the in port', () => {
  const curve = edgeCurve(box(0, 0), box(300, 100), { kind: 'across', bow: 0 })
  expect(pathOf(curve)).toMatch(/^M198,26 C.* 300,126$/)
})
