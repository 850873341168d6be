import { expect, test } from 'vitest'
import { builtInInputs } from '../../testing/analyze-text.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { makeModuleFinder } from './module-facts.ts'

const given = givenModules({ './mine': {}, 'modules/network/vpc': {} })
const find = makeModuleFinder(builtInInputs.catalog, given)
const toolkit = 'github.com/GoogleCloudPlatform/cluster-toolkit//modules/network/vpc'

test.each([
  ['modules/network/vpc', 'known'],
  [`${toolkit}?ref=v1.95.0&depth=1`, 'known'],
  [`${toolkit}?ref=v1.90.0&depth=1`, 'unknown'],
  [toolkit, 'unknown'],
  ['./mine', 'known'],
  ['./yours', 'unknown'],
  ['modules/network/nothing', 'missing'],
  ['modules/network/vpc/', 'missing'],
  ['', 'no-source'],
  ['modules/packer/custom-image', 'needs-packer'],
])('the facts of %j are %s', (source, kind) => {
  expect(find(source, 'terraform').kind).toBe(kind)
})

test('a Terraform module may be read as Packer', () => {
  expect(find('modules/network/vpc', 'packer').kind).toBe('known')
})

test('a given module never stands in for one of the toolkit', () => {
  const facts = find('modules/network/vpc', 'terraform')
  expect(facts.kind === 'known' && facts.module.origin).toBe('core')
})
