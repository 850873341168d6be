import { expect, test } from 'vitest'
import type { ModuleSummary } from '../../state/analysis-store.ts'
import { words } from '../shared/words.ts'
import { fittingModules } from './fitting-modules.ts'
import { type PaletteQuery, paletteSections } from './palette-sections.ts'

function module(path: string, facts: Partial<ModuleSummary> = {}): ModuleSummary {
  return {
    path,
    name: path.split('/').at(-1) ?? path,
    kind: 'terraform',
    category: 'other',
    origin: 'core',
    section: 'Others',
    summary: '',
    keywords: '',
    inputs: [],
    required: [],
    outputs: [],
    deprecated: false,
    ...facts,
  }
}

const vpc = module('modules/network/vpc', {
  section: 'Network',
  outputs: ['subnetwork_name', 'project_id'],
})
const image = module('modules/packer/custom-image', {
  section: 'Images',
  inputs: ['subnetwork_name', 'project_id'],
  required: ['subnetwork_name', 'project_id'],
})
const store = module('modules/file-system/filestore', { required: ['project_id'] })
const old = module('modules/old', { deprecated: true })
const modules = [vpc, image, store, old]

test('modules fit that give what is required or take what is given', () => {
  expect(fittingModules(modules, image)).toEqual([vpc])
  expect(fittingModules(modules, vpc)).toEqual([image])
})

test('of several givers of one input the first is offered, required inputs before others', () => {
  const second = module('modules/network/other', { outputs: ['subnetwork_name'] })
  const script = module('modules/script', { outputs: ['startup_script'] })
  const builder = { ...image, inputs: ['startup_script', 'subnetwork_name'] }
  expect(fittingModules([script, vpc, second, builder], builder)).toEqual([vpc, script])
})

test('a name that every module has makes no fit', () => {
  expect(fittingModules(modules, store)).toEqual([])
  expect(fittingModules(modules, undefined)).toEqual([])
})

const nothing: PaletteQuery = { search: '', wish: undefined, origin: undefined }

function listed(
  query: Partial<PaletteQuery>,
  selected?: ModuleSummary,
): readonly (readonly [string, readonly string[]])[] {
  return paletteSections(modules, { ...nothing, ...query }, selected).map((section) => [
    section.title,
    section.modules.map(({ module, why }) => (why === '' ? module.name : `${module.name}: ${why}`)),
  ])
}

test('the palette lists what fits the selection, then the rest by section without deprecated modules', () => {
  expect(listed({}, image)).toEqual([
    [words.palette.fits, ['vpc']],
    ['Images', ['custom-image']],
    ['Others', ['filestore']],
  ])
})

test('a search lists its hits in one section, deprecated ones too', () => {
  expect(listed({ search: 'old' }, image)).toEqual([['', ['old']]])
  expect(listed({ search: 'qqqqqqqq' }, image)).toEqual([])
})

test('a hit says why it is one, unless its name does', () => {
  expect(listed({ search: 'gives subnetwork_name' })).toEqual([
    ['', ['vpc: gives subnetwork_name']],
  ])
})

test('a wish of the selection narrows the list without a search', () => {
  expect(listed({ wish: { takes: ['subnetwork_name'] } })).toEqual([
    ['', ['custom-image: takes subnetwork_name']],
  ])
})

test('modules of one origin are listed alone, and those of the user come first', () => {
  const own = module('./mine', { origin: 'own', section: 'Own modules' })
  const titles = (origin: PaletteQuery['origin']) =>
    paletteSections([...modules, own], { ...nothing, origin }, undefined).map(({ title }) => title)
  expect(titles('own')).toEqual(['Own modules'])
  expect(titles(undefined)[0]).toBe('Own modules')
})
