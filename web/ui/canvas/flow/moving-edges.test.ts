import { describe, expect, it } from 'vitest'
import { noLayout } from '../../../state/layout-store.ts'
import { makeGraph, makeGraphModule, makeUse } from '../../../testing/make-graph.ts'
import type { Point } from '../edges/edge-curve.ts'
import { routeEdges } from '../edges/route-edges.ts'
import { measures, portHeight } from '../layout/measures.ts'
import { describeModules } from './describe-modules.ts'
import type { FlowEdge, FlowNode } from './flow-elements.ts'
import { keyGraph } from './keyed-graph.ts'
import { isMoving, pathOfAll } from './moving-edges.ts'
import { emptyFlow, toFlow } from './to-flow.ts'
import { edgesToRoute } from './to-flow-edges.ts'
import { drawLayout } from './to-layout.ts'

/** Each module uses the one before: the second stands below the first, the third beside it. */
function draw(...folded: readonly string[]) {
  const graph = keyGraph(
    makeGraph(
      {
        first: [makeGraphModule('network', 'first'), makeGraphModule('disk', 'first')],
        second: [makeGraphModule('nodes', 'second')],
      },
      [makeUse('disk', 'network'), makeUse('nodes', 'disk')],
    ),
  )
  const folds = new Set(folded)
  const facts = describeModules(graph, [], { badges: [], traits: [] }, new Map())
  const layout = drawLayout(graph, facts, noLayout, folds).drawn
  const routes = routeEdges(edgesToRoute(graph), layout.ends, [])
  const selected = { kind: 'nothing' } as const
  const still = { selected, connecting: undefined, drop: undefined, laneMove: undefined }
  const drawing = { graph, facts, layout, routes, folds }
  const { nodes, edges } = toFlow(drawing, { ...still, locked: false }, emptyFlow)
  return { edges, nodes: new Map(nodes.map((node) => [node.id, node])) }
}

const nowhere: ReadonlyMap<string, Point> = new Map()

function placeOf(nodes: ReadonlyMap<string, FlowNode>, id: string): Point {
  const node = nodes.get(id)
  if (node === undefined) throw new Error(`${id} is not drawn`)
  return node.position
}

/** The first and the last point of a path. */
function endsOf(path: string): readonly [Point, Point] {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? []
  const [x = 0, y = 0] = numbers
  const [endX = 0, endY = 0] = numbers.slice(-2)
  return [
    { x, y },
    { x: endX, y: endY },
  ]
}

function edgeOf(edges: readonly FlowEdge[], id: string): FlowEdge {
  const found = edges.find((edge) => edge.id === id)
  if (found === undefined) throw new Error(`${id} is not drawn`)
  return found
}

it('an edge moves when one of its ends is dragged', () => {
  const { edges } = draw()
  const moving = (id: string) =>
    edges.filter((edge) => isMoving(edge, new Set([id]))).map((edge) => edge.id)
  expect(moving('module network')).toEqual(['use disk->network'])
  expect(moving('module disk')).toEqual(['use disk->network', 'use nodes->disk'])
})

describe('the path of moving edges', () => {
  it('goes from the right side of the giver to the left side of the consumer', () => {
    const { edges, nodes } = draw()
    const [start, end] = endsOf(pathOfAll([edgeOf(edges, 'use nodes->disk')], nodes, nowhere))
    const [disk, consumer] = [placeOf(nodes, 'module disk'), placeOf(nodes, 'module nodes')]
    expect(start).toEqual({ x: disk.x + measures.nodeWidth, y: disk.y + portHeight })
    expect(end).toEqual({ x: consumer.x, y: consumer.y + portHeight })
  })

  it('follows the end that is dragged; the other one stays', () => {
    const { edges, nodes } = draw()
    const edge = [edgeOf(edges, 'use nodes->disk')]
    const [, end] = endsOf(pathOfAll(edge, nodes, nowhere))
    const places = new Map([['module disk', { x: -40, y: 7 }]])
    const [start, endThen] = endsOf(pathOfAll(edge, nodes, places))
    expect(start).toEqual({ x: -40 + measures.nodeWidth, y: 7 + portHeight })
    expect(endThen).toEqual(end)
  })

  it('holds all edges one after the other', () => {
    const { edges, nodes } = draw()
    const both = pathOfAll(edges, nodes, nowhere)
    expect(both).toBe(edges.map((edge) => pathOfAll([edge], nodes, nowhere)).join(' '))
    expect(both.match(/M/g)).toHaveLength(2)
  })

  it('ends at the box of a folded group', () => {
    const { edges, nodes } = draw('second')
    const [, end] = endsOf(pathOfAll([edgeOf(edges, 'use nodes->disk')], nodes, nowhere))
    const lane = placeOf(nodes, 'lane second')
    expect(end).toEqual({ x: lane.x, y: lane.y + measures.laneTop + portHeight })
  })

  it('leaves out an edge with an end that is not drawn', () => {
    const { edges, nodes } = draw()
    const some = new Map([...nodes].filter(([id]) => id !== 'module network'))
    expect(pathOfAll([edgeOf(edges, 'use disk->network')], some, nowhere)).toBe('')
  })
})
