import { expect, test } from 'vitest'
import { loadBuiltInCatalog } from '../../testing/built-in-catalog.ts'
import { listPalette } from './palette.ts'
import { formatSearchReason } from './reason-words.ts'
import { searchCatalog } from './search-catalog.ts'

const entries = listPalette(loadBuiltInCatalog())

function best(query: string, count = 1): readonly string[] {
  return searchCatalog(entries, query)
    .slice(0, count)
    .map(({ entry }) => entry.name)
}

test('no words give everything in the palette’s order', () => {
  expect(searchCatalog(entries, '').map(({ entry }) => entry)).toEqual(entries)
  expect(searchCatalog(entries, ' - ').map(({ entry }) => entry)).toEqual(entries)
})

test.each([
  ['vpc', 'vpc'],
  ['VPC', 'vpc'],
  ['custom-image', 'custom-image'],
  ['modules/network/vpc', 'vpc'],
  ['packer', 'custom-image'],
  ['startup', 'startup-script'],
  ['vm inst', 'vm-instance'],
  ['network', 'vpc'],
  ['slurm', 'schedmd-slurm-gcp-v6-controller'],
  ['slurm nodeset', 'schedmd-slurm-gcp-v6-nodeset'],
  ['nodeset slurm', 'schedmd-slurm-gcp-v6-nodeset'],
  ['lustre', 'managed-lustre'],
])('%s finds %s first', (query, name) => {
  expect(best(query)).toEqual([name])
})

test('words of summary, section, category and of inputs and outputs count', () => {
  expect(best('ansible')).toEqual(['startup-script'])
  expect(best('kueue', 2)).toEqual(['kubectl-apply', 'dependencies-installer'])
  expect(searchCatalog(entries, 'htcondor').length).toBeGreaterThanOrEqual(7)
  expect(searchCatalog(entries, 'storage').length).toBeGreaterThanOrEqual(9)
  expect(best('enable_cloud_nat', 2)).toEqual(['vpc', 'multivpc'])
  expect(best('mount_runner filestore')).toEqual(['filestore'])
})

test.each([
  ['filsetore', 'filestore'],
  ['lsutre', 'managed-lustre'],
  ['strtup', 'startup-script'],
  ['paker', 'custom-image'],
  ['netwrok', 'vpc'],
  ['kuberntes', 'gke-cluster'],
])('%s, mistyped, finds %s', (query, name) => {
  expect(best(query)).toEqual([name])
})

test('every word must be there', () => {
  expect(best('vpc zzzz')).toEqual([])
  expect(best('zzz')).toEqual([])
})

test('of three words one may be missing', () => {
  expect(best('vpc subnet zzzz')).toEqual(['vpc'])
  expect(best('vpc zzzz yyyy')).toEqual([])
})

test('hits say which words were found where', () => {
  const [hit] = searchCatalog(entries, 'filestore mount_runner kapacity')
  expect(hit?.reasons).toEqual([
    { searched: 'filestore', place: 'name', found: 'filestore', isMistyped: false },
    { searched: 'mount_runner', place: 'output', found: 'mount_runner', isMistyped: false },
    { searched: 'kapacity', place: 'output', found: 'capacity_gib', isMistyped: true },
  ])
  expect(hit?.reasons.map(formatSearchReason)).toEqual([
    '',
    'gives mount_runner',
    'gives capacity_gib',
  ])
})

test('gives and needs look at outputs and inputs alone, all of them', () => {
  const giving = searchCatalog(entries, 'gives network_storage').map(({ entry }) => entry)
  const all = entries.filter(({ outputs }) => outputs.includes('network_storage'))
  expect(giving.slice(0, all.length)).toEqual(expect.arrayContaining(all))
  const needing = searchCatalog(entries, 'needs cluster_id').map(({ entry }) => entry)
  const required = entries.filter((entry) => entry.required.includes('cluster_id'))
  expect(needing.slice(0, required.length)).toEqual(expect.arrayContaining(required))
})

test('a wish keeps only what gives or takes one of the names, and says so', () => {
  const hits = searchCatalog(entries, 'storage', { gives: ['network_storage', 'labels'] })
  expect(hits.length).toBeGreaterThan(4)
  for (const { entry, reasons } of hits) {
    expect(entry.outputs).toContain('network_storage')
    expect(reasons[0]).toMatchObject({ place: 'output', found: 'network_storage' })
  }
  expect(searchCatalog(entries, '', { gives: [] })).toEqual([])
  const takers = searchCatalog(entries, '', { takes: ['network_storage'] })
  expect(takers.map(({ entry }) => entry.name)).toContain('vm-instance')
})

test('a word that is there is not taken for another one mistyped', () => {
  const names = searchCatalog(entries, 'filestore').map(({ entry }) => entry.name)
  expect(names).not.toContain('nfs-server')
  expect(names[0]).toBe('filestore')
})

test('each module is found first, or among the first three, by its own name', () => {
  const missed = entries.filter((entry) => !best(entry.name, 3).includes(entry.name))
  expect(missed).toEqual([])
})
