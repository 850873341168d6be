import { expect, test } from 'vitest'
import { loadBuiltInCatalog } from '../../testing/built-in-catalog.ts'
import { findEmbeddedCopy } from './embedded-copy.ts'

const catalog = loadBuiltInCatalog()

test.each([
  ['./modules/network/vpc', 'modules/network/vpc'],
  ['./modules/network/vpc/', 'modules/network/vpc'],
  ['.//modules/./network/x/../vpc', 'modules/network/vpc'],
  ['../modules/network/vpc', 'modules/network/vpc'],
  ['../x/modules/network/vpc', 'modules/network/vpc'],
  ['/modules/network/vpc', 'modules/network/vpc'],
  ['/a/modules/network/vpc', 'modules/network/vpc'],
  ['./community/modules/compute/mig', 'community/modules/compute/mig'],
  ['./community/modules/compute', 'community/modules/compute'],
  ['/community/modules', 'community/modules'],
  ['./community/modules/internal/slurm-gcp/login', 'community/modules/internal/slurm-gcp/login'],
])('%s ends in a folder of the toolkit', (source, folder) => {
  expect(findEmbeddedCopy(source, catalog)).toBe(folder)
})

test.each([
  // Not local.
  'modules/network/vpc',
  'github.com/x/y//modules/network/vpc',
  // Ends of two parts are not tried.
  './modules/network',
  './vpc',
  './network/vpc',
  // Beyond five parts the rest is one part, so the end no longer lines up.
  '/a/b/modules/network/vpc',
  '/home/me/toolkit/modules/network/vpc',
  '../../../modules/network/vpc',
  './my/modules/vpc',
  './modules/network/vpc-2',
  './modules/network/vp',
])('%s does not', (source) => {
  expect(findEmbeddedCopy(source, catalog)).toBeUndefined()
})
