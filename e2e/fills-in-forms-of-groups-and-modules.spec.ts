import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { changedLines } from './support/changed-lines.ts'
import type { Editor } from './support/editor.ts'
import { judgeAccessibility } from './support/judge-accessibility.ts'

const { open } = prepareBrowser()

const blueprint = `blueprint_name: demo
vars:
  project_id: my-project
  deployment_name: demo
  region: us-central1
  zone: us-central1-a
deployment_groups:
- group: primary
  # the network
  modules:
  - id: network
    source: modules/network/vpc
- group: second
  modules:
  - id: vm
    source: modules/compute/vm-instance
    use: [network]
`

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('demo.yaml', blueprint)
})

async function lines() {
  await editor.settled()
  return changedLines(blueprint, await editor.readText())
}

test('the blueprint gets another name, a backend and a validator to skip', async () => {
  const { page } = editor
  const name = page.getByRole('textbox', { name: 'Name of the blueprint' })
  await name.fill('other')
  await name.press('Enter')
  expect(await lines()).toEqual({
    removed: ['blueprint_name: demo'],
    added: ['blueprint_name: other'],
  })
  await editor.undo()

  const type = page.getByRole('textbox', { name: 'Type of the Terraform backend' })
  await type.fill('gcs')
  await type.press('Enter')
  expect(await lines()).toEqual({
    removed: [],
    added: ['terraform_backend_defaults:', '  type: gcs'],
  })
  await page.getByRole('button', { name: 'Add entry to Configuration of the backend' }).click()
  await page.keyboard.type('bucket')
  await page.keyboard.press('Enter')
  const bucket = page.getByRole('textbox', { name: 'Configuration of the backend.bucket' })
  await bucket.fill('my-bucket')
  await bucket.press('Enter')
  expect(await editor.readText()).toContain('  configuration:\n    bucket: my-bucket\n')
  for (let step = 0; step < 3; step++) await editor.undo()
  expect(await editor.readText()).toBe(blueprint)

  await page.getByRole('combobox', { name: 'Skip a validator…' }).selectOption('test_zone_exists')
  expect(await lines()).toEqual({
    removed: [],
    added: ['validators:', '- validator: test_zone_exists', '  skip: true'],
  })
  await page.getByRole('checkbox', { name: 'Skip test_zone_exists' }).uncheck()
  await editor.settled()
  expect(await editor.readText()).not.toContain('skip: true')
})

test('a group is renamed and moved, and keeps its comments', async () => {
  const { page } = editor
  await page
    .getByRole('list', { name: 'Groups', exact: true })
    .getByRole('button', { name: 'second' })
    .click()
  const summary = page.getByRole('region', { name: 'group second' })
  await summary.getByRole('button', { name: 'Rename…' }).click()
  await editor.giveName('machines')
  expect(await lines()).toEqual({ removed: ['- group: second'], added: ['- group: machines'] })
  await page.getByRole('region', { name: 'group machines' }).waitFor()
  await page.getByRole('button', { name: 'Move earlier' }).click()
  await editor.settled()
  const text = await editor.readText()
  expect(text.indexOf('group: machines')).toBeLessThan(text.indexOf('group: primary'))
  expect(text).toContain('- group: primary\n  # the network\n  modules:\n')
})

test('the outputs that a module shows are ticked', async () => {
  await editor.module('network').click()
  const settings = editor.settingsOf('network')
  await settings.getByText('Source, kind and outputs').click()
  await settings.getByRole('checkbox', { name: 'network_id', exact: true }).check()
  expect(await lines()).toEqual({ removed: [], added: ['    outputs: [network_id]'] })
  await settings.getByRole('checkbox', { name: 'network_id is sensitive' }).check()
  await editor.settled()
  expect(await editor.readText()).toContain('sensitive: true')
  await editor.undo()
  await settings.getByRole('checkbox', { name: 'network_id', exact: true }).uncheck()
  await editor.settled()
  expect(await editor.readText()).toBe(blueprint)
})

test('a source that is given up by Escape stays as it was', async () => {
  await editor.module('network').click()
  const settings = editor.settingsOf('network')
  await settings.getByText('Source, kind and outputs').click()
  const source = settings.getByRole('textbox', { name: 'Source' })
  await source.fill('./mine')
  await source.press('Escape')
  expect(await source.inputValue()).toBe('modules/network/vpc')
  expect(await editor.readText()).toBe(blueprint)
})

test('forms of blueprint, group and module are free of serious faults in both themes', async () => {
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    const shown = await open({ theme })
    const { page } = shown
    await shown.openText('demo.yaml', blueprint)
    const inside = '[data-pane="inspector"]'
    found.push(...(await judgeAccessibility(page, { inside })))
    await page
      .getByRole('list', { name: 'Groups', exact: true })
      .getByRole('button', { name: 'second' })
      .click()
    await page.getByRole('region', { name: 'group second' }).waitFor()
    found.push(...(await judgeAccessibility(page, { inside })))
    await shown.module('network').click()
    await shown.settingsOf('network').getByText('Source, kind and outputs').click()
    found.push(...(await judgeAccessibility(page, { inside })))
  }
  expect(found).toEqual([])
})
