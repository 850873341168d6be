import { expect, it } from 'vitest'
import type { Badge, Trait } from '../../../engine/index.ts'
import { makeGraphModule } from '../../../testing/make-graph.ts'
import { moduleChips, nodeHeight } from './module-chips.ts'

const builder = makeGraphModule('image', 'packer', { kind: 'packer', givesOutputs: false })

const badge = (kind: Badge['kind'], text: string): Badge => ({
  module: 'image',
  kind,
  state: 'present',
  text,
})

const traits: readonly Trait[] = [
  { module: 'network', kind: 'choice', text: 'image: mine' },
  { module: 'network', kind: 'size', text: '2 runners' },
  { module: 'network', kind: 'provides', text: 'NAT' },
]

const badges = [badge('image', 'my-image'), badge('way-out', 'NAT'), badge('way-in', 'IAP')]

it('shows the ways out and in first and never hides an error behind the image', () => {
  const chips = moduleChips(builder, { badges, traits: [] }, { errors: 2, warnings: 1 })
  expect(chips.map(({ kind }) => kind)).toEqual(['way-out', 'way-in', 'error', 'warning', 'image'])
})

it('shows what a module provides after what is wrong with it, and no size', () => {
  const module = makeGraphModule('network', 'primary', { toSupply: 1 })
  const chips = moduleChips(module, { badges: [], traits }, { errors: 1, warnings: 0 })
  expect(chips.map(({ text }) => text)).toEqual(['1', 'NAT', '1 to supply', 'image: mine'])
})

it('has no chip for a count of nothing', () => {
  expect(moduleChips(builder, { badges: [], traits: [] }, { errors: 0, warnings: 0 })).toEqual([])
})

it('makes a node as high as its rows of chips', () => {
  const none = { errors: 0, warnings: 0 }
  expect(nodeHeight([])).toBe(52)
  expect(
    nodeHeight(moduleChips(builder, { badges: [], traits: [] }, { errors: 1, warnings: 1 })),
  ).toBe(78)
  const long = [badge('way-out', 'public address'), badge('way-in', 'none needed')]
  expect(nodeHeight(moduleChips(builder, { badges: long, traits: [] }, none))).toBe(104)
})
