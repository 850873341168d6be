import { expect, it } from 'vitest'
import { noLayout } from '../../../state/layout-store.ts'
import { placeAfterMove } from '../../../state/move-group.ts'
import { makeGraph, makeGraphModule, makeUse } from '../../../testing/make-graph.ts'
import { describeModules } from './describe-modules.ts'
import { keyGraph } from './keyed-graph.ts'
import { findLaneMove } from './lane-move.ts'
import { drawLayout } from './to-layout.ts'

const graph = keyGraph(
  makeGraph(
    {
      primary: [makeGraphModule('network', 'primary')],
      tools: [makeGraphModule('scripts', 'tools')],
      cluster: [makeGraphModule('nodeset', 'cluster'), makeGraphModule('login', 'cluster')],
    },
    [makeUse('nodeset', 'network'), makeUse('login', 'network'), makeUse('login', 'scripts')],
  ),
)
const facts = describeModules(graph, [], { badges: [], traits: [] }, new Map())
const layout = drawLayout(graph, facts, noLayout).drawn
const moveOf = (lane: string, x: number) => findLaneMove(x, lane, graph, layout)
const rightOf = (lane: string): number => {
  const box = layout.lanes.get(lane)
  return (box?.x ?? 0) + (box?.width ?? 0)
}

it('goes before the first lane whose middle is right of the pointer', () => {
  const move = moveOf('tools', 5)
  expect(move).toMatchObject({ place: 0, beside: { lane: 'primary', side: 'before' } })
  expect(move?.breaks).toBe(false)
})

it('goes behind the last lane', () => {
  const move = moveOf('primary', rightOf('cluster'))
  expect(move).toMatchObject({ place: 3, beside: { lane: 'cluster', side: 'after' } })
})

it('stays where it is until it passes the middle of a neighbour', () => {
  expect(moveOf('tools', rightOf('tools'))).toBeUndefined()
})

it('tells what a new order would break, and only that', () => {
  expect(moveOf('cluster', 5)).toMatchObject({
    breaks: true,
    note: 'nodeset needs network before it, and 2 more',
  })
  expect(moveOf('tools', rightOf('cluster'))?.note).toBe('login needs scripts before it')
  expect(moveOf('primary', rightOf('tools'))).toMatchObject({ breaks: false, place: 2 })
})

it('counts a place among the groups of today', () => {
  expect([placeAfterMove(0, 1), placeAfterMove(2, 1), placeAfterMove(0, 2)]).toEqual([2, 1, 3])
})
