import { describe, expect, test } from 'vitest'
import { builtInInputs } from '../../testing/analyze-text.ts'
import type { FoundFolder } from './given-folders.ts'
import { makeModuleFinder } from './module-facts.ts'
import { makeToolkit } from './toolkit.ts'

const folders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'modules/network/vpc': {
    'main.tf': 'variable "mine" {}\nmodule "a" { source = "../a" }\nmodule "b" { source = "./b" }',
    '.hidden': '',
    'inner/_kept/x': '',
    'inner/y': '',
  },
  'modules/packer/image': { 'image.pkr.hcl': 'variable "x" {}' },
  'modules/network': { 'vpc/main.tf': '' },
}

function folderAt(path: string): FoundFolder {
  const files = folders[path]
  if (files === undefined) return { kind: 'missing' }
  const executable = new Set(Object.keys(files))
  return { kind: 'folder', files: new Map(Object.entries(files)), leftOut: ['.link'], executable }
}

const { catalog } = builtInInputs
const toolkit = makeToolkit('v1.90.0', folderAt, catalog)

test('facts come from the files, what a module is for from the catalog', () => {
  const facts = toolkit.find('modules/network/vpc', 'terraform')
  expect(facts).toMatchObject({
    kind: 'known',
    calls: ['../a', './b'],
    module: { category: 'network', origin: 'core', path: 'modules/network/vpc' },
  })
  expect(facts.kind === 'known' && [...facts.module.inputs.keys()]).toEqual(['mine'])
})

test('what gcluster does not embed is not there, and nothing may be run', () => {
  const facts = toolkit.find('modules/network/vpc', 'terraform')
  expect(facts.kind === 'known' && facts.files).toEqual({
    files: new Map(
      Object.entries(folders['modules/network/vpc'] ?? {}).filter(([path]) => !/^\.|_/.test(path)),
    ),
    leftOut: [],
  })
})

test.each([
  ['modules/network/vpc/', 'missing'],
  ['modules/x/../network/vpc', 'missing'],
  ['modules/network/none', 'missing'],
  ['modules/network', 'missing'],
  ['modules/packer/image', 'needs-packer'],
])('%s as Terraform is %s', (path, kind) => {
  expect(toolkit.find(path, 'terraform').kind).toBe(kind)
})

describe('a finder with a toolkit', () => {
  const find = makeModuleFinder(catalog, undefined, toolkit)
  const inputs = (source: string) => {
    const facts = find(source, 'terraform')
    return facts.kind === 'known' ? facts.module.inputs.size : facts.kind
  }
  const address = 'github.com/GoogleCloudPlatform/cluster-toolkit//modules/network/vpc?ref='

  test('takes embedded sources and addresses at its version from it', () => {
    expect(inputs('modules/network/vpc')).toBe(1)
    expect(inputs(`${address}v1.90.0`)).toBe(1)
  })

  test('takes addresses at the version of the catalog from there', () => {
    expect(inputs(`${address}${catalog.version}`)).toBeGreaterThan(1)
    expect(inputs(`${address}v1.80.0`)).toBe('unknown')
  })
})
