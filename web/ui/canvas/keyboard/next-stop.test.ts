import { expect, it } from 'vitest'
import { makeGraph, makeGraphModule, makeUse } from '../../../testing/make-graph.ts'
import { keyGraph } from '../flow/keyed-graph.ts'
import type { Box } from '../layout/layout-graph.ts'
import { alongEdges, nextModule, type Stop, walk } from './next-stop.ts'

const box = (x: number, y: number): Box => ({ x, y, width: 198, height: 52 })
const boxes = new Map([
  ['topLeft', box(0, 0)],
  ['bottomLeft', box(0, 100)],
  ['topRight', box(300, 10)],
  ['farRight', box(600, 0)],
])

it('goes to the nearest module that way', () => {
  expect(nextModule('topLeft', 'right', boxes)).toBe('topRight')
  expect(nextModule('topLeft', 'down', boxes)).toBe('bottomLeft')
  expect(nextModule('farRight', 'left', boxes)).toBe('topRight')
})

it('stays where nothing is that way', () => {
  expect(nextModule('topLeft', 'left', boxes)).toBeUndefined()
  expect(nextModule('gone', 'left', boxes)).toBeUndefined()
})

const graph = keyGraph(
  makeGraph({ primary: ['net', 'fs', 'login'].map((id) => makeGraphModule(id, 'primary')) }, [
    makeUse('fs', 'net'),
    makeUse('login', 'net'),
  ]),
)
const toFs = { kind: 'edge', edge: { consumer: 'fs', used: 'net' } } as const
const toLogin = { kind: 'edge', edge: { consumer: 'login', used: 'net' } } as const

it('walks from a module over an edge to the module at its end', () => {
  expect(alongEdges({ kind: 'module', key: 'net' }, 'right', graph)).toEqual(toFs)
  expect(alongEdges(toFs, 'right', graph)).toEqual({ kind: 'module', key: 'fs' })
  expect(alongEdges(toFs, 'left', graph)).toEqual({ kind: 'module', key: 'net' })
  expect(alongEdges({ kind: 'module', key: 'login' }, 'left', graph)).toEqual(toLogin)
})

it('walks up and down between the edges of one module, round and round', () => {
  expect(alongEdges(toFs, 'down', graph)).toEqual(toLogin)
  expect(alongEdges(toLogin, 'down', graph)).toEqual(toFs)
  expect(alongEdges(toFs, 'up', graph)).toEqual(toLogin)
})

it('has no edge to walk where a module gives nothing', () => {
  expect(alongEdges({ kind: 'module', key: 'login' }, 'right', graph)).toBeUndefined()
})

const linked = keyGraph(
  makeGraph(
    { primary: ['net', 'fs', 'login'].map((id) => makeGraphModule(id, 'primary')) },
    [makeUse('fs', 'net')],
    [
      { from: 'net', to: 'login', kind: 'reference', label: 'network_id' },
      { from: 'net', to: 'login', kind: 'image', label: 'mine' },
    ],
  ),
)
const toLink = (kind: 'reference' | 'image') =>
  ({ kind: 'link', link: { from: 'net', to: 'login', kind } }) as const

it('walks over links behind the uses, those of one pair apart', () => {
  expect(alongEdges({ kind: 'module', key: 'net' }, 'right', linked)).toEqual(toFs)
  expect(alongEdges(toFs, 'down', linked)).toEqual(toLink('reference'))
  expect(alongEdges(toLink('reference'), 'down', linked)).toEqual(toLink('image'))
  expect(alongEdges(toLink('image'), 'down', linked)).toEqual(toFs)
  expect(alongEdges({ kind: 'module', key: 'login' }, 'left', linked)).toEqual(toLink('reference'))
  expect(alongEdges(toLink('image'), 'right', linked)).toEqual({ kind: 'module', key: 'login' })
  expect(alongEdges(toLink('image'), 'left', linked)).toEqual({ kind: 'module', key: 'net' })
})

it('goes on from a link as from the module that takes', () => {
  const places = new Map([
    ['net', box(0, 0)],
    ['login', box(300, 0)],
    ['fs', box(600, 0)],
  ])
  expect(walk(toLink('reference'), 'right', linked, places)).toEqual({ kind: 'module', key: 'fs' })
})

const lanes = keyGraph(
  makeGraph({
    primary: ['topLeft', 'bottomLeft'].map((id) => makeGraphModule(id, 'primary')),
    cluster: ['topRight'].map((id) => makeGraphModule(id, 'cluster')),
  }),
)

it('finds the head of a group above its modules, and other heads beside it', () => {
  const primary: Stop = { kind: 'group', name: 'primary' }
  expect(walk({ kind: 'module', key: 'topLeft' }, 'up', lanes, boxes)).toEqual(primary)
  expect(walk(primary, 'right', lanes, boxes)).toEqual({ kind: 'group', name: 'cluster' })
  expect(walk(primary, 'left', lanes, boxes)).toBeUndefined()
  expect(walk(primary, 'down', lanes, boxes)).toEqual({ kind: 'module', key: 'topLeft' })
})

it('starts at the first module, or at the first group of a blueprint without modules', () => {
  expect(walk(undefined, 'right', lanes, boxes)).toEqual({ kind: 'module', key: 'topLeft' })
  const empty = keyGraph(makeGraph({ primary: [] }))
  expect(walk(undefined, 'right', empty, new Map())).toEqual({ kind: 'group', name: 'primary' })
})
