import { expect, test } from 'vitest'
import type { ModuleSummary } from '../../state/analysis-store.ts'
import { words } from '../shared/words.ts'
import { fittingModules } from './fitting-modules.ts'
import { paletteSections } from './palette-sections.ts'

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

test('the palette lists what fits the selection, then the rest by section without deprecated modules', () => {
  expect(paletteSections(modules, '', image)).toEqual([
    { title: words.palette.fits, modules: [vpc] },
    { title: 'Images', modules: [image] },
    { title: 'Others', modules: [store] },
  ])
})

test('a search lists its hits in one section, deprecated ones too', () => {
  expect(paletteSections(modules, 'old', image)).toEqual([{ title: '', modules: [old] }])
  expect(paletteSections(modules, 'qqqqqqqq', image)).toEqual([])
})
