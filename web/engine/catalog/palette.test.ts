import { expect, test } from 'vitest'
import { loadBuiltInCatalog } from '../../testing/built-in-catalog.ts'
import { listPalette } from './palette.ts'

const entries = listPalette(loadBuiltInCatalog())

test('the palette has the 79 modules meant for blueprints, networks first', () => {
  expect(entries).toHaveLength(79)
  expect(new Set(entries.map((entry) => entry.path)).size).toBe(79)
  expect(entries.filter((entry) => entry.path.includes('/internal/'))).toEqual([])
  expect(entries.slice(0, 2).map((entry) => entry.name)).toEqual(['vpc', 'pre-existing-vpc'])
})

test('sections stand together', () => {
  const changes = entries.filter((entry, index) => entry.section !== entries[index - 1]?.section)
  expect(changes).toHaveLength(new Set(entries.map((entry) => entry.section)).size)
})

test('an entry says what it needs, what it gives and whether it will go away', () => {
  expect(entries.find((entry) => entry.name === 'custom-image')).toMatchObject({
    path: 'modules/packer/custom-image',
    kind: 'packer',
    category: 'image',
    origin: 'core',
    section: 'Images',
    required: ['deployment_name', 'project_id', 'subnetwork_name', 'zone'],
    outputs: [],
    deprecated: false,
  })
  const going = entries.filter((entry) => entry.deprecated)
  expect(going.map((entry) => entry.name)).toEqual(['parallelstore'])
})

test('an entry survives the way to the page unchanged', () => {
  expect(structuredClone(entries)).toEqual(entries)
})
