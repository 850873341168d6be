import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../../state/layout-store.ts'
import { layOut } from './layout.ts'
import type { Box, LayoutEdge, LayoutGraph, LayoutNode } from './layout-graph.ts'
import { measures } from './measures.ts'

const node = (key: string, height = 52): LayoutNode => ({ key, height })
const edge = (giver: string, consumer: string): LayoutEdge => ({ giver, consumer })

function overlap(first: Box, second: Box): boolean {
  return (
    first.x < second.x + second.width &&
    second.x < first.x + first.width &&
    first.y < second.y + second.height &&
    second.y < first.y + first.height
  )
}

function boxOf(boxes: ReadonlyMap<string, Box>, key: string): Box {
  const box = boxes.get(key)
  if (box === undefined) throw new Error(`${key} has no box`)
  return box
}

/** Everything that holds for any drawing: no overlaps, nodes inside their lane, lanes in order. */
function expectTidy(graph: LayoutGraph, remembered: ReadonlyMap<string, Place>): void {
  const { lanes, nodes } = layOut(graph, remembered)
  const boxes = [...nodes.values()]
  boxes.forEach((first, index) => {
    for (const second of boxes.slice(index + 1)) expect(overlap(first, second)).toBe(false)
  })
  let right = Number.NEGATIVE_INFINITY
  for (const lane of graph.lanes) {
    const box = boxOf(lanes, lane.key)
    expect(box.x).toBeGreaterThan(right)
    right = box.x + box.width
    for (const { key } of lane.nodes) {
      const inside = boxOf(nodes, key)
      expect(inside.x).toBeGreaterThanOrEqual(box.x)
      expect(inside.x + inside.width).toBeLessThanOrEqual(right)
      expect(inside.y + inside.height).toBeLessThanOrEqual(box.y + box.height)
    }
  }
}

const imageBuilder: LayoutGraph = {
  lanes: [
    { key: 'primary', nodes: [node('network', 78), node('scripts')] },
    { key: 'packer', nodes: [node('custom-image', 104)] },
    { key: 'cluster', nodes: [node('nodeset', 78), node('partition', 78), node('controller', 78)] },
  ],
  edges: [
    edge('network', 'custom-image'),
    edge('scripts', 'custom-image'),
    edge('network', 'nodeset'),
    edge('nodeset', 'partition'),
    edge('network', 'controller'),
    edge('partition', 'controller'),
  ],
}

const slurm: LayoutGraph = {
  lanes: [
    {
      key: 'primary',
      nodes: ['network', 'homefs', 'set1', 'part1', 'set2', 'part2', 'login', 'controller'].map(
        (key) => node(key),
      ),
    },
  ],
  edges: [
    ...['homefs', 'set1', 'set2', 'login', 'controller'].map((key) => edge('network', key)),
    edge('set1', 'part1'),
    edge('set2', 'part2'),
    ...['part1', 'part2', 'login', 'homefs'].map((key) => edge(key, 'controller')),
  ],
}

const graphs = fc
  .record({
    heights: fc.array(fc.array(fc.constantFrom(52, 78, 104), { maxLength: 14 }), {
      minLength: 1,
      maxLength: 5,
    }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 60 }),
  })
  .map(({ heights, pairs }): LayoutGraph => {
    const lanes = heights.map((lane, group) => ({
      key: `group${group}`,
      nodes: lane.map((height, index) => node(`m${group}-${index}`, height)),
    }))
    const keys = lanes.flatMap((lane) => lane.nodes.map(({ key }) => key))
    const edges = pairs.flatMap(([from, to]) => {
      const giver = keys[from % Math.max(1, keys.length)]
      const consumer = keys[to % Math.max(1, keys.length)]
      return giver === undefined || consumer === undefined ? [] : [edge(giver, consumer)]
    })
    return { lanes, edges }
  })

describe('a fresh layout', () => {
  it('puts a small group in one column, givers above consumers', () => {
    const { nodes } = layOut(imageBuilder, new Map())
    const [nodeset, partition, controller] = ['nodeset', 'partition', 'controller'].map((key) =>
      boxOf(nodes, key),
    )
    expect(new Set([nodeset?.x, partition?.x, controller?.x]).size).toBe(1)
    expect(nodeset?.y).toBeLessThan(partition?.y ?? 0)
    expect(partition?.y).toBeLessThan(controller?.y ?? 0)
  })

  it('puts a consumer between the heights of those that give to it', () => {
    const { nodes } = layOut(imageBuilder, new Map())
    const image = boxOf(nodes, 'custom-image').y
    expect(image).toBeGreaterThan(boxOf(nodes, 'network').y)
    expect(image).toBeLessThan(boxOf(nodes, 'scripts').y)
  })

  it('puts a larger group in columns, givers left of consumers', () => {
    const { nodes } = layOut(slurm, new Map())
    for (const { giver, consumer } of slurm.edges) {
      expect(boxOf(nodes, giver).x).toBeLessThan(boxOf(nodes, consumer).x)
    }
  })

  it('keeps neighbours that belong together uncrossed', () => {
    const { nodes } = layOut(slurm, new Map())
    const setsInOrder = boxOf(nodes, 'set1').y < boxOf(nodes, 'set2').y
    const partsInOrder = boxOf(nodes, 'part1').y < boxOf(nodes, 'part2').y
    expect(setsInOrder).toBe(partsInOrder)
  })

  it('has no overlaps and keeps to its lanes, for any graph, rings included', () => {
    fc.assert(
      fc.property(graphs, (graph) => expectTidy(graph, new Map())),
      { seed: 7, numRuns: 150 },
    )
  })

  it('is the same each time', () => {
    expect(layOut(slurm, new Map())).toEqual(layOut(slurm, new Map()))
  })
})

describe('a layout with remembered places', () => {
  it('is the remembered one when nothing changed', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const before = layOut(graph, new Map())
        expect(layOut(graph, before.places)).toEqual(before)
      }),
      { seed: 11, numRuns: 100 },
    )
  })

  it('moves no other node of any lane when one is added', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), fc.nat(), (graph, lanePick, placePick) => {
        const target = lanePick % graph.lanes.length
        fc.pre((graph.lanes[target]?.nodes.length ?? 0) > 0)
        const before = layOut(graph, new Map())
        const lanes = graph.lanes.map((lane, index) => {
          if (index !== target) return lane
          const at = placePick % (lane.nodes.length + 1)
          return { ...lane, nodes: lane.nodes.toSpliced(at, 0, node('added', 78)) }
        })
        const after = layOut({ ...graph, lanes }, before.places)
        for (const [key, place] of before.places) expect(after.places.get(key)).toEqual(place)
        expect(after.places.has('added')).toBe(true)
        expectTidy({ ...graph, lanes }, before.places)
      }),
      { seed: 13, numRuns: 150 },
    )
  })

  it('moves no other node when one is removed', () => {
    const before = layOut(slurm, new Map())
    const lanes = slurm.lanes.map((lane) => ({
      ...lane,
      nodes: lane.nodes.filter(({ key }) => key !== 'homefs'),
    }))
    const after = layOut({ lanes, edges: slurm.edges }, before.places)
    for (const [key, place] of after.places) expect(before.places.get(key)).toEqual(place)
  })

  it('keeps a pinned node and pushes away what it covers', () => {
    const before = layOut(imageBuilder, new Map())
    const scripts = before.places.get('scripts')
    if (scripts === undefined) throw new Error('scripts has no place')
    const dragged = { ...scripts, y: measures.laneTop + 10, pinned: true }
    const places = new Map(before.places).set('scripts', dragged)
    const after = layOut(imageBuilder, places)
    expect(after.places.get('scripts')).toEqual(dragged)
    expect(after.places.get('network')?.y).toBeGreaterThanOrEqual(dragged.y + 52)
    expectTidy(imageBuilder, places)
  })

  it('keeps the nodes of a group that was renamed', () => {
    const before = layOut(imageBuilder, new Map())
    const lanes = imageBuilder.lanes.map((lane) =>
      lane.key === 'cluster' ? { ...lane, key: 'machines' } : lane,
    )
    const after = layOut({ ...imageBuilder, lanes }, before.places)
    expect(after.nodes).toEqual(before.nodes)
  })

  it('has no overlaps for any remembered places and any growth of the nodes', () => {
    const anywhere = fc.record({
      x: fc.integer({ min: -50, max: 900 }),
      y: fc.integer({ min: -50, max: 900 }),
      pinned: fc.boolean(),
    })
    fc.assert(
      fc.property(graphs, fc.array(anywhere, { minLength: 70, maxLength: 70 }), (graph, spots) => {
        const places = new Map<string, Place>()
        for (const lane of graph.lanes) {
          for (const { key } of lane.nodes) {
            const spot = spots[places.size % spots.length]
            if (spot !== undefined) places.set(key, { ...spot, lane: lane.key })
          }
        }
        expectTidy(graph, places)
      }),
      { seed: 17, numRuns: 150 },
    )
  })
})

describe('a folded lane', () => {
  const lanes = [
    { key: 'first', nodes: [node('a'), node('b')] },
    { key: 'second', nodes: [node('c')] },
  ]
  const graph: LayoutGraph = { lanes, edges: [edge('a', 'c')] }
  const open = layOut(graph, new Map())
  const folded: LayoutGraph = {
    ...graph,
    lanes: lanes.map((lane) => ({ ...lane, folded: lane.key === 'first' })),
  }
  const { nodes, ends, lanes: boxes, places } = layOut(folded, open.places)

  it('is narrow, and the next one moves up to it', () => {
    expect(boxOf(boxes, 'first').width).toBe(measures.foldedWidth)
    expect(boxOf(boxes, 'second').x).toBe(measures.foldedWidth + measures.laneGap)
  })

  it('shows no node, and has the ends of their edges inside', () => {
    expect([...nodes.keys()]).toEqual(['c'])
    expect(ends.get('a')).toBe(ends.get('b'))
    expect(overlap(boxOf(ends, 'a'), boxOf(boxes, 'first'))).toBe(true)
  })

  it('keeps the places of its nodes for when it is unfolded', () => {
    expect(places).toEqual(open.places)
    expect(layOut(graph, places)).toEqual(open)
  })
})
