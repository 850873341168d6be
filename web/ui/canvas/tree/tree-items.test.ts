import { expect, it } from 'vitest'
import { makeGraph, makeGraphModule, makeUse } from '../../../testing/make-graph.ts'
import { keyGraph } from '../flow/keyed-graph.ts'
import { dropPlace, itemsAround, listTreeItems, moveInTree } from './tree-items.ts'

const graph = keyGraph(
  makeGraph(
    {
      primary: [makeGraphModule('net', 'primary'), makeGraphModule('fs', 'primary')],
      cluster: [makeGraphModule('login', 'cluster')],
      empty: [],
    },
    [makeUse('fs', 'net'), makeUse('login', 'net'), makeUse('login', 'fs')],
  ),
)

const shown = (closed: readonly string[] = []) =>
  listTreeItems(graph, new Set(closed)).map(({ level, subject }) => {
    const indent = '  '.repeat(level - 1)
    if (subject.kind === 'group') return `${indent}${subject.group.name}`
    if (subject.kind === 'module') return `${indent}${subject.module.id}`
    return subject.kind === 'edge' ? `${indent}uses ${subject.edge.used}` : `${indent}link`
  })

it('lists groups, their modules and what each uses, in the order of the blueprint', () => {
  expect(shown()).toEqual([
    'primary',
    '  net',
    '  fs',
    '    uses net',
    'cluster',
    '  login',
    '    uses net',
    '    uses fs',
    'empty',
  ])
})

it('leaves out what a closed item holds', () => {
  expect(shown(['group primary', 'module login'])).toEqual([
    'primary',
    'cluster',
    '  login',
    'empty',
  ])
})

it('counts places among siblings, and tells open, closed and childless items apart', () => {
  const items = listTreeItems(graph, new Set(['group primary']))
  expect(items.map(({ place, count, open }) => [place, count, open])).toEqual([
    [1, 3, false],
    [2, 3, true],
    [1, 1, true],
    [1, 2, undefined],
    [2, 2, undefined],
    [3, 3, undefined],
  ])
})

const items = listTreeItems(graph, new Set())
const move = (at: string, key: string) => moveInTree(items, at, key)

it('goes up and down line by line, and to both ends', () => {
  expect(move('group primary', 'ArrowDown')).toEqual({ kind: 'go', key: 'module net' })
  expect(move('module net', 'ArrowUp')).toEqual({ kind: 'go', key: 'group primary' })
  expect(move('group primary', 'ArrowUp')).toBeUndefined()
  expect(move('module fs', 'End')).toEqual({ kind: 'go', key: 'group empty' })
  expect(move('module fs', 'Home')).toEqual({ kind: 'go', key: 'group primary' })
})

it('goes into an item by right and out by left, opening and closing on the way', () => {
  expect(move('group primary', 'ArrowRight')).toEqual({ kind: 'go', key: 'module net' })
  expect(move('module net', 'ArrowRight')).toBeUndefined()
  expect(move('module fs', 'ArrowLeft')).toEqual({ kind: 'close', key: 'module fs' })
  expect(move('module net', 'ArrowLeft')).toEqual({ kind: 'go', key: 'group primary' })
  const closed = listTreeItems(graph, new Set(['group primary']))
  expect(moveInTree(closed, 'group primary', 'ArrowRight')).toEqual({
    kind: 'open',
    key: 'group primary',
  })
})

it('knows what holds an item, from the nearest outwards', () => {
  expect(itemsAround(items, 'edge use fs->net').map(({ key }) => key)).toEqual([
    'module fs',
    'group primary',
  ])
  expect(itemsAround(items, 'group primary')).toEqual([])
})

it('drops to the end of a group and behind a module', () => {
  expect(dropPlace(items, 'group primary')).toEqual({ group: 'primary', place: 'last' })
  expect(dropPlace(items, 'module net')).toEqual({ group: 'primary', place: 1 })
  expect(dropPlace(items, 'edge use fs->net')).toEqual({ group: 'primary', place: 'last' })
  expect(dropPlace(items, 'gone')).toBeUndefined()
})
