import { describe, expect, it } from 'vitest'
import { noLayout } from '../../../state/layout-store.ts'
import { makeGraph, makeGraphModule } from '../../../testing/make-graph.ts'
import { describeModules } from './describe-modules.ts'
import { keyGraph } from './keyed-graph.ts'
import { findPaletteTarget } from './palette-target.ts'
import { drawLayout } from './to-layout.ts'

const graph = keyGraph(
  makeGraph({
    primary: [makeGraphModule('net', 'primary')],
    image: [makeGraphModule('build', 'image', { kind: 'packer' })],
    group4: [],
  }),
)
const layout = drawLayout(
  graph,
  describeModules(graph, [], { badges: [], traits: [] }, new Map()),
  noLayout,
).drawn

const vpc = { source: 'modules/network/vpc', name: 'vpc', kind: 'terraform' } as const
const packer = {
  source: 'modules/packer/custom-image',
  name: 'custom-image',
  kind: 'packer',
} as const

function laneBox(name: string) {
  const box = layout.lanes.get(name)
  if (box === undefined) throw new Error(`${name} has no lane`)
  return box
}

const inLane = (name: string) => ({ x: laneBox(name).x + 60, y: 300 })
const beforeLane = (name: string) => ({ x: laneBox(name).x - 10, y: 300 })

describe('a module of the palette', () => {
  it('goes into the lane that it is over', () => {
    expect(findPaletteTarget(inLane('primary'), vpc, graph, layout)).toMatchObject({
      kind: 'into',
      note: 'into group primary, after net',
      intent: { kind: 'add-module', group: 'primary', place: 'last' },
    })
  })

  it('is refused by a Packer group, which builds one image', () => {
    const target = findPaletteTarget(inLane('image'), vpc, graph, layout)
    expect(target).toEqual({
      kind: 'refused',
      lane: 'image',
      note: 'image is a Packer group: it takes no second module',
    })
  })

  it('gets a group of its own behind the lane where it builds an image', () => {
    expect(findPaletteTarget(inLane('primary'), packer, graph, layout)).toMatchObject({
      kind: 'beside',
      side: 'after',
      lane: 'primary',
      note: 'in a group of its own, after primary',
    })
    expect(findPaletteTarget(inLane('group4'), packer, graph, layout)?.kind).toBe('into')
  })

  it('begins a new group between two lanes and at either end, under a name that is free', () => {
    const between = findPaletteTarget(beforeLane('image'), vpc, graph, layout)
    expect(between).toMatchObject({
      kind: 'beside',
      side: 'before',
      lane: 'image',
      note: 'in a new group, before image',
      intent: {
        kind: 'all',
        intents: [
          { kind: 'add-group', name: 'group5', place: 1 },
          { kind: 'add-module', group: 'group5', place: 'last' },
        ],
      },
    })
    const { x, width } = laneBox('group4')
    expect(findPaletteTarget({ x: x + width + 40, y: 300 }, vpc, graph, layout)).toMatchObject({
      side: 'after',
      note: 'in a new group, the last',
    })
    expect(findPaletteTarget(beforeLane('primary'), vpc, graph, layout)).toMatchObject({
      side: 'before',
      lane: 'primary',
    })
  })

  it('goes nowhere far from all lanes', () => {
    expect(findPaletteTarget({ x: -900, y: 300 }, vpc, graph, layout)).toBeUndefined()
    expect(findPaletteTarget({ x: -10, y: -300 }, vpc, graph, layout)).toBeUndefined()
  })
})
