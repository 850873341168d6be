import { expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'

const { open } = prepareBrowser()

const blueprint = `blueprint_name: new
vars:
  project_id: p
  deployment_name: new
  region: us-central1
  zone: us-central1-a
deployment_groups:
- group: primary
  modules:
  - id: network
    source: modules/network/vpc
`

test('what a new module lacks is listed at once and marked on it after an edit elsewhere', async () => {
  const editor = await open()
  await editor.openText('new.yaml', blueprint)
  await editor.dragIntoGroup('modules/file-system/filestore', 'primary')
  await editor.settled()
  const added = editor.module('filestore')
  const mark = added.locator('[data-look="error"]')
  await editor.expectFinding('setting-required', 'error', 'filestore')
  expect(await mark.count()).toBe(0)

  await editor.dragIntoGroup('modules/network/vpc', 'primary')
  await editor.settled()
  await expect.poll(() => mark.count()).toBe(1)

  await editor.undo()
  expect(await mark.count()).toBe(1)
})

test('what a new module lacks is marked on it once the blueprint is to be exported', async () => {
  const editor = await open()
  await editor.openText('new.yaml', blueprint)
  await editor.dragIntoGroup('modules/file-system/filestore', 'primary')
  await editor.settled()
  const mark = editor.module('filestore').locator('[data-look="error"]')
  expect(await mark.count()).toBe(0)
  await editor.run('Export…')
  await expect.poll(() => mark.count()).toBe(1)
})
