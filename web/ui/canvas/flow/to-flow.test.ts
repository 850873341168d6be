import { describe, expect, it } from 'vitest'
import type { Badge, Graph, Trait } from '../../../engine/index.ts'
import type { PageFinding } from '../../../state/analysis-store.ts'
import { noLayout } from '../../../state/layout-store.ts'
import { makeGraph, makeGraphModule, makeUse } from '../../../testing/make-graph.ts'
import { routeEdges } from '../edges/route-edges.ts'
import { countFindings } from './count-findings.ts'
import { describeModules } from './describe-modules.ts'
import type { Drawing, Interaction } from './drawing.ts'
import { nodeId, nodeRef } from './flow-elements.ts'
import { keyGraph } from './keyed-graph.ts'
import { emptyFlow, toFlow } from './to-flow.ts'
import { edgesToRoute } from './to-flow-edges.ts'
import { drawLayout } from './to-layout.ts'

const graph = makeGraph(
  {
    primary: [
      makeGraphModule('network', 'primary'),
      makeGraphModule('homefs', 'primary', { name: 'filestore', toSupply: 1, origin: 'local' }),
    ],
    packer: [
      makeGraphModule('image', 'packer', {
        kind: 'packer',
        name: 'custom-image',
        givesOutputs: false,
      }),
    ],
  },
  [
    makeUse('homefs', 'network', ['network_id', 'region']),
    makeUse('image', 'network', []),
    makeUse('image', 'homefs'),
    makeUse('image', 'gone', []),
  ],
  [{ from: 'image', to: 'homefs', kind: 'image', label: 'instance_image' }],
)

const finding = (severity: 'error' | 'warning', ...nodes: string[]): PageFinding => ({
  code: 'unknown-setting',
  severity,
  message: '',
  span: { file: 'blueprint', start: 0, end: 0 },
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  path: '',
  setting: undefined,
  nodes,
  toSupply: false,
  fixes: [],
})

const badges: readonly Badge[] = [
  { module: 'image', kind: 'way-out', state: 'present', text: 'NAT' },
]

const traits: readonly Trait[] = [{ module: 'homefs', kind: 'size', text: '1024 GB' }]

const findings = [
  finding('warning', 'network'),
  finding('error', 'image', 'network'),
  { ...finding('error', 'homefs'), toSupply: true },
]

function draw(drawn: Graph, ...folded: readonly string[]): Drawing {
  const folds = new Set(folded)
  const keyed = keyGraph(drawn)
  const facts = describeModules(keyed, findings, { badges, traits }, new Map())
  const layout = drawLayout(keyed, facts, noLayout, folds).drawn
  const routes = routeEdges(edgesToRoute(keyed), layout.ends, [])
  return { graph: keyed, facts, layout, routes, folds }
}

const idle: Interaction = {
  selected: { kind: 'nothing' },
  connecting: undefined,
  drop: undefined,
  laneMove: undefined,
  locked: false,
}

function node(id: string, interaction: Interaction = idle) {
  const found = toFlow(draw(graph), interaction, emptyFlow).nodes.find((one) => one.id === id)
  if (found === undefined) throw new Error(`${id} is not drawn`)
  return {
    ...found,
    attributes: new Map<string, unknown>(Object.entries(found.domAttributes ?? {})),
  }
}

function edge(id: string) {
  const found = toFlow(draw(graph), idle, emptyFlow).edges.find((one) => one.id === id)
  if (found === undefined) throw new Error(`${id} is not drawn`)
  return {
    ...found,
    attributes: new Map<string, unknown>(Object.entries(found.domAttributes ?? {})),
  }
}

describe('nodes', () => {
  it('come in the order of reading: lanes, then modules', () => {
    const { nodes } = toFlow(draw(graph), idle, emptyFlow)
    expect(nodes.map(({ id }) => nodeRef(id).key)).toEqual([
      'primary',
      'packer',
      'network',
      'homefs',
      'image',
    ])
  })

  it('carry the handles of a group', () => {
    const { attributes } = node(nodeId({ kind: 'lane', key: 'packer' }))
    expect(attributes.get('data-group')).toBe('packer')
    expect(attributes.get('data-kind')).toBe('packer')
    expect(attributes.get('data-index')).toBe(1)
  })

  it('carry the handles of a module; values to supply count as no error', () => {
    const { attributes } = node('module homefs')
    expect(attributes.get('data-module')).toBe('homefs')
    expect(attributes.get('data-group-name')).toBe('primary')
    expect(attributes.get('data-errors')).toBe(0)
    expect(attributes.get('data-to-supply')).toBe(1)
    expect(attributes.get('data-connect')).toBeUndefined()
  })

  it('are named by id, module, group, edges and findings', () => {
    expect(node('module network').ariaLabel).toBe(
      'network, vpc, group primary, used by 2, 1 error, 1 warning',
    )
    expect(node('module homefs').ariaLabel).toBe(
      'homefs, filestore, group primary, uses 1, used by 1, 1 to supply',
    )
  })

  it('have their size and ports given, so that nothing has to be measured', () => {
    const { width, height, handles } = node('module image')
    expect(width).toBe(198)
    expect(height).toBeGreaterThan(52)
    expect(handles?.map(({ id }) => id)).toEqual(['in', 'out'])
  })

  it('say while connecting whether they can be the other end, and why not', () => {
    const connecting = new Map([['image', { allowed: false, note: 'gives nothing that it takes' }]])
    const { attributes } = node('module image', { ...idle, connecting })
    expect(attributes.get('data-connect')).toBe('no')
    expect(attributes.get('aria-description')).toBe('gives nothing that it takes')
  })

  it('cannot be moved while the text is broken', () => {
    expect(node('module network').draggable).toBe(true)
    expect(node('module network', { ...idle, locked: true }).draggable).toBe(false)
  })
})

describe('edges', () => {
  it('are named by consumer and giver and carry what they pass', () => {
    const { attributes, ariaLabel, data } = edge('use homefs->network')
    expect(ariaLabel).toBe('homefs uses network')
    expect(attributes.get('data-edge')).toBe('homefs->network')
    expect(attributes.get('data-passes')).toBe(2)
    expect(data?.look).toBe('use')
  })

  it('that fill nothing look broken, unlike those of which nothing is known', () => {
    expect(edge('use image->network').data?.look).toBe('empty-use')
    expect(edge('use image->network').attributes.get('data-passes')).toBe(0)
    expect(edge('use image->homefs').data?.look).toBe('use')
    expect(edge('use image->homefs').attributes.get('data-passes')).toBe('unknown')
  })

  it('to modules that are not there are not drawn', () => {
    const { edges } = toFlow(draw(graph), idle, emptyFlow)
    expect(edges.some(({ id }) => id.includes('gone'))).toBe(false)
  })

  it('go from giver to consumer, links too', () => {
    const link = edge('image image->homefs')
    expect([link.source, link.target]).toEqual(['module image', 'module homefs'])
    expect(link.attributes.get('data-link')).toBe('image->homefs')
    expect(link.attributes.get('data-kind')).toBe('image')
  })
})

describe('identity', () => {
  it('is kept by everything that says the same', () => {
    const before = toFlow(draw(graph), idle, emptyFlow)
    const after = toFlow(draw(structuredClone(graph)), idle, before)
    expect(after.nodes).toBe(before.nodes)
    expect(after.edges).toBe(before.edges)
  })

  it('changes only for what a selection touches', () => {
    const before = toFlow(draw(graph), idle, emptyFlow)
    const selected = { kind: 'modules', ids: ['homefs'] } as const
    const after = toFlow(draw(graph), { ...idle, selected }, before)
    const changed = after.nodes.filter((one, index) => one !== before.nodes[index])
    expect(changed.map(({ id }) => id)).toEqual(['module homefs'])
  })

  it('is found for modules that share an id', () => {
    const twice = { ...graph, modules: [...graph.modules, makeGraphModule('network', 'packer')] }
    const ids = toFlow(draw(twice), idle, emptyFlow).nodes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('a finding about a module counts once, however often it names it', () => {
  const counts = countFindings([finding('error', 'network', 'network')])
  expect(counts.get('network')).toEqual({ errors: 1, warnings: 0 })
})

describe('a folded group', () => {
  const { nodes, edges } = toFlow(draw(graph, 'primary'), idle, emptyFlow)

  it('stands for its modules with what was found in them', () => {
    expect(nodes.map(({ id }) => id)).toEqual([
      'lane primary',
      'lane packer',
      nodeId({ kind: 'module', key: 'image' }),
    ])
    const [lane] = nodes
    expect(lane?.data).toMatchObject({ modules: 2, folded: { errors: 1, warnings: 1 } })
    expect(lane?.ariaLabel).toContain('folded, 1 error, 1 warning')
  })

  it('is where the edges of its modules end; those inside it are not drawn', () => {
    const ends = edges.map(({ id, source, target }) => [id, source, target])
    expect(ends).toEqual([
      ['image image->homefs', 'module image', 'lane primary'],
      ['use image->network', 'lane primary', 'module image'],
      ['use image->homefs', 'lane primary', 'module image'],
    ])
  })
})

describe('a link by reference', () => {
  const link = (to: string) => ({ from: 'network', to, kind: 'reference', label: 'id' }) as const
  const drawn = draw({ ...graph, links: [link('homefs'), link('image')] })
  const [inside, across] = toFlow(drawn, idle, emptyFlow).edges

  it('tells the outputs that go along it', () => {
    expect(inside?.domAttributes).toMatchObject({ 'aria-description': 'id' })
    expect(inside?.data?.title).toBe('homefs refers to network\nid')
  })

  it('tells from which group to which they go when it leaves its own', () => {
    const note = 'id: exported by group primary, imported by group packer'
    expect(across?.domAttributes).toMatchObject({ 'aria-description': note })
    expect(across?.data?.title).toBe(`image refers to network\n${note}`)
  })
})
