import { expect, test } from 'vitest'
import { makeGraph, makeGraphModule, makeUse } from '../../../testing/make-graph.ts'
import { keyGraph } from '../flow/keyed-graph.ts'
import { orderMove } from './order-moves.ts'
import { listTreeItems } from './tree-items.ts'

const graph = keyGraph(
  makeGraph(
    {
      primary: [makeGraphModule('net', 'primary'), makeGraphModule('fs', 'primary')],
      cluster: [makeGraphModule('login', 'cluster')],
    },
    [makeUse('login', 'net'), makeUse('login', 'fs')],
  ),
)

function move(key: string, by: 1 | -1) {
  const item = listTreeItems(graph, new Set()).find((item) => item.key === key)
  if (item === undefined) throw new Error(`no item ${key}`)
  return orderMove(graph, item.subject, by)
}

test('a module moves by one in its group, then into the group beside it', () => {
  const kind = 'move-module'
  expect(move('module net', 1)).toEqual({ kind, id: 'net', group: 'primary', place: 2 })
  expect(move('module fs', -1)).toEqual({ kind, id: 'fs', group: 'primary', place: 0 })
  expect(move('module fs', 1)).toEqual({ kind, id: 'fs', group: 'cluster', place: 0 })
  expect(move('module login', -1)).toEqual({ kind, id: 'login', group: 'primary', place: 'last' })
})

test('a module passes by a group that builds an image', () => {
  const lanes = keyGraph(
    makeGraph({
      primary: [makeGraphModule('net', 'primary')],
      image: [makeGraphModule('builder', 'image', { kind: 'packer' })],
      cluster: [makeGraphModule('login', 'cluster')],
    }),
  )
  const subject = listTreeItems(lanes, new Set()).find(({ key }) => key === 'module net')?.subject
  expect(subject && orderMove(lanes, subject, 1)).toEqual({
    kind: 'move-module',
    id: 'net',
    group: 'cluster',
    place: 0,
  })
})

test('a group moves in the order of deployment, a use in that of its consumer', () => {
  expect(move('group primary', 1)).toEqual({ kind: 'move-group', name: 'primary', place: 2 })
  const [kind, consumer] = ['reorder-use', 'login']
  expect(move('edge use login->fs', -1)).toEqual({ kind, consumer, used: 'fs', place: 0 })
})

test('nothing moves beyond both ends', () => {
  for (const [key, by] of [
    ['group primary', -1],
    ['group cluster', 1],
    ['module net', -1],
    ['module login', 1],
    ['edge use login->net', -1],
    ['edge use login->fs', 1],
  ] as const) {
    expect(move(key, by), key).toBeUndefined()
  }
})
