import { expect, test } from 'vitest'
import { loadBuiltInCatalog } from '../../testing/built-in-catalog.ts'
import { findMovedModule } from './moved-modules.ts'

test.each([
  ['community/modules/scheduler/cloud-batch-job', 'modules/scheduler/batch-job-template'],
  ['community/modules/scheduler/cloud-batch-login-node', 'modules/scheduler/batch-login-node'],
  ['community/modules/scheduler/htcondor-configure', 'community/modules/scheduler/htcondor-setup'],
  ['community/modules/scripts/spack-install', 'community/modules/scripts/spack-setup'],
  [
    'community/modules/file-system/cloud-storage-bucket',
    'modules/file-system/cloud-storage-bucket',
  ],
  ['community/modules/project/service-account', 'modules/project/service-account'],
  ['community/modules/network/private-service-access', 'modules/network/private-service-access'],
])('%s has moved to a module of the catalog', (old, now) => {
  const { modules } = loadBuiltInCatalog()
  expect(findMovedModule(old)).toBe(now)
  expect(modules.has(now)).toBe(true)
  expect(modules.has(old)).toBe(false)
})

test('dots and slashes around the path do not count', () => {
  const now = 'modules/project/service-account'
  expect(findMovedModule('./community/modules/project/service-account')).toBe(now)
  expect(findMovedModule('../..//community/modules/project/service-account/./')).toBe(now)
})

test('dots and slashes inside it do, and so does all else', () => {
  expect(findMovedModule('community/modules//project/service-account')).toBeUndefined()
  expect(findMovedModule('my/community/modules/project/service-account')).toBeUndefined()
  expect(findMovedModule('modules/project/service-account')).toBeUndefined()
  expect(findMovedModule('')).toBeUndefined()
  expect(findMovedModule('./'.repeat(100_000))).toBeUndefined()
})
