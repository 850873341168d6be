import { expect, it } from 'vitest'
import type { ModuleSummary } from '../../../state/analysis-store.ts'
import { addCounterpart, counterpartsOf } from './counterparts.ts'

function summary(name: string, changes: Partial<ModuleSummary> = {}): ModuleSummary {
  return {
    path: `modules/test/${name}`,
    name,
    kind: 'terraform',
    category: 'network',
    origin: 'core',
    section: 'Test',
    summary: '',
    keywords: '',
    inputs: [],
    required: [],
    outputs: [],
    deprecated: false,
    ...changes,
  }
}

const network = summary('network', { outputs: ['network_id', 'subnet'] })
const login = summary('login', { inputs: ['subnet', 'network_id'] })
const disk = summary('disk', { inputs: ['network_id', 'size'], required: ['network_id'] })
const old = summary('old', { inputs: ['subnet'], deprecated: true })
const image = summary('image', { kind: 'packer', inputs: ['subnet'], outputs: ['network_id'] })
const twin = summary('twin', { inputs: ['network_id'], outputs: ['network_id'] })
const modules = [network, login, disk, old, image, twin]

it('offers what can take the outputs, the needy first, then by how much is filled, but nothing of its own kind', () => {
  const offered = counterpartsOf(network, 'giver', modules)
  expect(offered.map(({ module, settings }) => [module.name, settings])).toEqual([
    ['disk', ['network_id']],
    ['login', ['subnet', 'network_id']],
    ['image', ['subnet']],
  ])
})

it('offers what can give the inputs, and no image builder', () => {
  const givers = counterpartsOf(login, 'consumer', modules).map(({ module }) => module)
  expect(givers).toEqual([network, twin])
})

const target = { group: 'primary', place: 'last' } as const

it('adds a taker that uses the giver', () => {
  const from = { id: 'net', role: 'giver' } as const
  expect(addCounterpart({ module: disk, settings: [] }, from, target, new Set(), '')).toEqual({
    kind: 'add-module',
    source: 'modules/test/disk',
    group: 'primary',
    place: 'last',
    moduleKind: 'terraform',
    use: ['net'],
  })
})

it('adds a giver under a free id and lets the consumer use it', () => {
  const from = { id: 'home', role: 'consumer' } as const
  const taken = new Set(['network', 'network2'])
  const intent = addCounterpart({ module: network, settings: [] }, from, target, taken, 'Add')
  expect(intent).toMatchObject({
    kind: 'all',
    label: 'Add',
    intents: [{ id: 'network3' }, { kind: 'connect', consumer: 'home', used: 'network3' }],
  })
})
