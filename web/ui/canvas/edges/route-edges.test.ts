import { expect, it } from 'vitest'
import type { Box } from '../layout/layout-graph.ts'
import { measures } from '../layout/measures.ts'
import { edgeCurve, pathOf, pointOn } from './edge-curve.ts'
import { type EdgeToRoute, routeEdges } from './route-edges.ts'

const box = (x: number, y: number): Box => ({ x, y, width: measures.nodeWidth, height: 78 })
const edge = (giver: string, consumer: string): EdgeToRoute => ({
  id: `${giver}>${consumer}`,
  giver,
  consumer,
  labelWidth: 22,
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
  const route = routeEdges([edge('a', 'b')], nodes).get('a>b')
  expect(route).toEqual({ shape: { kind: 'across', bow: 0 }, labelAt: 0.5 })
})

it('bows around a node between its ends', () => {
  const between = box(300, 90)
  const nodes = new Map([
    ['a', box(0, 100)],
    ['between', between],
    ['c', box(600, 100)],
  ])
  const route = routeEdges([edge('a', 'c')], nodes).get('a>c')
  expect(route?.shape.bow).not.toBe(0)
  if (route === undefined) throw new Error('no route')
  const curve = edgeCurve(box(0, 100), box(600, 100), route.shape)
  for (let at = 0.05; at < 1; at += 0.05) expect(covers(between, pointOn(curve, at))).toBe(false)
})

it('goes straight down to the next node of a column and beside the others', () => {
  const nodes = new Map([
    ['a', box(0, 60)],
    ['b', box(0, 166)],
    ['c', box(0, 272)],
  ])
  const routes = routeEdges([edge('a', 'b'), edge('a', 'c'), edge('c', 'a')], nodes)
  expect(routes.get('a>b')?.shape.kind).toBe('down')
  expect(routes.get('a>c')?.shape.kind).toBe('beside')
  expect(routes.get('c>a')?.shape.kind).toBe('beside')
})

it('keeps labels off nodes and off each other', () => {
  const nodes = new Map([
    ['a', box(0, 60)],
    ['b', box(300, 60)],
    ['c', box(300, 66)],
  ])
  const routes = routeEdges([edge('a', 'b'), edge('a', 'c')], nodes)
  const [first, second] = ['a>b', 'a>c'].map((id) => routes.get(id)?.labelAt)
  expect(first).toBeDefined()
  expect(second).not.toBe(first)
})

it('writes no label where there is no room', () => {
  const nodes = new Map([
    ['a', box(0, 60)],
    ['b', box(measures.nodeWidth + 10, 60)],
  ])
  expect(routeEdges([edge('a', 'b')], nodes).get('a>b')?.labelAt).toBeUndefined()
})

it('passes over an edge whose ends are not drawn', () => {
  expect(routeEdges([edge('a', 'gone')], new Map([['a', box(0, 60)]])).size).toBe(0)
})

it('prints a path from the out port to the in port', () => {
  const curve = edgeCurve(box(0, 0), box(300, 100), { kind: 'across', bow: 0 })
  expect(pathOf(curve)).toMatch(/^M198,26 C.* 300,126$/)
})
