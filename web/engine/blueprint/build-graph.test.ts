import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import type { Graph } from './graph.ts'

function graphOf(groups: string): Graph {
  const { graph } = analyzeText(`blueprint_name: demo\ndeployment_groups:\n${groups}`, {
    rules: [],
  })
  if (graph === undefined) throw new Error('the blueprint can be read')
  return graph
}

const two = dedent`
  - group: first
    modules:
    - {id: net, source: modules/network/vpc}
    - {id: mine, source: ./modules/mine}
  - group: image
    modules:
    - id: builder
      source: github.com/GoogleCloudPlatform/cluster-toolkit//modules/packer/custom-image?ref=v1.95.0
      kind: packer
      use: [net, net, nobody]
      settings: {image_family: $(mine.name), metadata: {a: $(mine.other), b: $(nobody.x)}}
`

test('groups come in order, with their modules and kind', () => {
  expect(graphOf(two).groups).toMatchObject([
    { name: 'first', index: 0, kind: 'terraform', moduleIds: ['net', 'mine'] },
    { name: 'image', index: 1, kind: 'packer', moduleIds: ['builder'] },
  ])
})

test('a module tells where it comes from, and whether it gives anything', () => {
  expect(graphOf(two).modules).toMatchObject([
    { id: 'net', name: 'vpc', modulePath: 'modules/network/vpc', origin: 'core' },
    { id: 'mine', name: 'mine', modulePath: undefined, origin: 'local', givesOutputs: true },
    {
      id: 'builder',
      modulePath: 'modules/packer/custom-image',
      origin: 'remote',
      givesOutputs: false,
    },
  ])
})

test('a module listed twice has one edge, one that does not exist has none', () => {
  const { uses } = graphOf(two)
  expect(uses).toMatchObject([{ consumer: 'builder', used: 'net', fills: ['subnetwork_name'] }])
})

test('an edge tells which outputs it passes over, and who stood before it', () => {
  const { uses } = graphOf(
    [
      '- group: g',
      '  modules:',
      '  - {id: one, source: modules/network/vpc}',
      '  - {id: two, source: modules/network/vpc}',
      '  - id: vm',
      '    source: modules/compute/vm-instance',
      '    use: [one, two]',
      '    settings: {subnetwork_self_link: mine}',
      '',
    ].join('\n'),
  )
  expect(uses).toMatchObject([
    {
      used: 'one',
      fills: ['network_self_link'],
      passedOver: [{ name: 'subnetwork_self_link', why: 'set by the author' }],
    },
    {
      used: 'two',
      fills: [],
      passedOver: [
        { name: 'network_self_link', why: 'taken from an earlier use', by: 'one' },
        { name: 'subnetwork_self_link', why: 'set by the author' },
      ],
    },
  ])
})

test('an edge to a module whose files are not known fills nobody knows what', () => {
  const { uses } = graphOf(
    '- {group: g, modules: [{id: a, source: ./a}, {id: b, source: ./b, use: [a]}]}\n',
  )
  expect(uses).toMatchObject([{ consumer: 'b', used: 'a', fills: undefined }])
})

test('references of a module to another are one link, labelled with the outputs', () => {
  expect(graphOf(two).links).toEqual([
    { from: 'mine', to: 'builder', kind: 'reference', label: 'name, other' },
  ])
})

test('required settings without a value are counted', () => {
  const [net] = graphOf(two).modules
  expect(net?.toSupply).toBe(3)
})

test('groups and modules without a name, or with one used before, have a stand-in', () => {
  const { groups, modules } = graphOf(
    '- modules: [{source: a}, {id: x}]\n- {group: g, modules: [{id: x}]}\n- {group: g}\n',
  )
  expect(groups.map(({ name }) => name)).toEqual(['group 1', 'g', 'g (2)'])
  expect(modules.map(({ id }) => id)).toEqual(['group 1[0]', 'x', 'x (2)'])
})
