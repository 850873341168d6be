import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { loadBuiltInCatalog, readCatalogFile } from '../../testing/built-in-catalog.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { parseDetails } from './details.ts'
import { modulePageOf } from './module-page.ts'

const catalog = loadBuiltInCatalog()
const folder = join(import.meta.dirname, '../../../schemas/descriptions/v1.95.0')
const modules = catalog.sections.flatMap((section) => section.modules)

function pageOf(path: string) {
  const module = catalog.modules.get(path)
  if (module === undefined) throw new Error(`${path} is no module`)
  return modulePageOf(module, catalog, undefined)
}

function packedSize(text: string): number {
  return gzipSync(text, { level: 9 }).length
}

test('fills and filled by are two sides of the same matches', () => {
  const pages = modules.map(({ path }) => pageOf(path))
  const given = pages.flatMap(({ path, fills }) =>
    fills.flatMap((match) => match.settings.map((name) => `${path} ${name} ${match.path}`)),
  )
  const taken = pages.flatMap(({ path, filledBy }) =>
    filledBy.flatMap((match) => match.settings.map((name) => `${match.path} ${name} ${path}`)),
  )
  tellScore('matches found from both sides', new Set(taken).size, given.length)
  expect(given.toSorted()).toEqual(taken.toSorted())
  expect(given.length).toBeGreaterThan(200)
})

test('a vpc fills the subnet of a machine, and never labels', () => {
  const page = pageOf('modules/network/vpc')
  const machine = page.fills.find(({ path }) => path === 'modules/compute/vm-instance')
  expect(machine?.settings).toContain('subnetwork_self_link')
  expect(page.outputs.find(({ name }) => name === 'subnetwork_self_link')?.fills).toContain(
    'modules/compute/vm-instance',
  )
  expect(page.fills.flatMap(({ settings }) => settings)).not.toContain('labels')
  expect(pageOf('modules/packer/custom-image').fills).toEqual([])
})

test('required inputs come first, with defaults as HCL behind', () => {
  const { inputs } = pageOf('modules/network/vpc')
  const flags = inputs.map(({ required }) => required)
  expect(flags.indexOf(false)).toBe(flags.filter((required) => required).length)
  const nat = inputs.find(({ name }) => name === 'ips_per_nat')
  expect(nat).toMatchObject({ typeText: 'number', defaultText: '2' })
})

test('a deprecated module tells its date and what takes its place', () => {
  expect(pageOf('modules/file-system/parallelstore').deprecated).toEqual({
    date: '2026-08-31',
    alternative: 'modules/file-system/managed-lustre',
  })
})

test('details of every module can be read, and are small enough to fetch', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  expect(files.filter((text) => parseDetails(text) === undefined)).toEqual([])
  const total = files.reduce((sum, text) => sum + packedSize(text), 0)
  tellScore('KB of details, packed, of those allowed', Math.ceil(total / 1024), 250)
  expect(total).toBeLessThan(250 * 1024)
})

test('the index that is loaded at once is under 25 KB', () => {
  const texts = ['v1.95.0.json', 'summaries-v1.95.0.json'].map(readCatalogFile)
  const total = texts.reduce((sum, text) => sum + packedSize(text), 0)
  tellScore('KB of the index, packed, of those allowed', Math.ceil(total / 1024), 25)
  expect(total).toBeLessThan(25 * 1024)
})

test.each([
  '{}',
  '[]',
  'x',
  '{"purpose":"","when":"","needs":"","gives":"","inputs":{"a":1},"outputs":{}}',
  '{"purpose":1,"when":"","needs":"","gives":"","inputs":{},"outputs":{}}',
])('%s are no details', (text) => {
  expect(parseDetails(text)).toBeUndefined()
})
