import type { Locator } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { changedLines } from './support/changed-lines.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const blueprint = officialBlueprint('examples--image-builder').toString('utf8')

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('image-builder.yaml', blueprint)
})

test('a text setting is set, changed, given up and cleared, each an undo step of one line', async () => {
  const settings = await editor.showSettings('custom-image')
  const name = settings.getByRole('textbox', { name: 'image_name' })
  const row = settings.locator('[data-setting="image_name"]')
  expect(await row.getAttribute('data-origin')).toBe('module default')

  await commit(name, 'my-image')
  expect(await row.getAttribute('data-origin')).toBe('author')
  const set = await editor.readText()
  expect(changedLines(blueprint, set)).toEqual({
    removed: [],
    added: ['      image_name: my-image'],
  })

  await commit(name, 'other-image')
  const changed = await editor.readText()
  expect(changedLines(set, changed)).toEqual({
    removed: ['      image_name: my-image'],
    added: ['      image_name: other-image'],
  })

  await name.fill('never mind')
  await name.press('Escape')
  expect(await name.inputValue()).toBe('other-image')
  expect(await editor.readText()).toBe(changed)

  await settings.getByRole('button', { name: 'Clear image_name' }).click()
  await editor.settled()
  expect(await row.getAttribute('data-origin')).toBe('module default')
  expect(await editor.readText()).toBe(blueprint)

  await editor.undo()
  expect(await editor.readText()).toBe(changed)
  await editor.undo()
  expect(await editor.readText()).toBe(set)
  await editor.undo()
  expect(await editor.readText()).toBe(blueprint)
})

test('text that YAML would read as something else is quoted', async () => {
  const settings = await editor.showSettings('custom-image')
  await commit(settings.getByRole('textbox', { name: 'image_name' }), 'no')
  const { added } = changedLines(blueprint, await editor.readText())
  expect(added).toHaveLength(1)
  expect(added[0]).toMatch(/^ {6}image_name: (["'])no\1$/)
})

test('an emptied number loses its key, a number stays a number', async () => {
  const settings = await editor.showSettings('compute_nodeset')
  const count = settings.getByRole('textbox', { name: 'node_count_dynamic_max' })
  await commit(count, '7')
  expect(changedLines(blueprint, await editor.readText())).toEqual({
    removed: ['      node_count_dynamic_max: 20'],
    added: ['      node_count_dynamic_max: 7'],
  })
  await commit(count, '')
  expect(changedLines(blueprint, await editor.readText())).toEqual({
    removed: ['      node_count_dynamic_max: 20'],
    added: [],
  })
})

test('a number that is none stays in its field, with what is wrong beside it', async () => {
  const settings = await editor.showSettings('compute_nodeset')
  const count = settings.getByRole('textbox', { name: 'node_count_dynamic_max' })
  await commit(count, 'many')
  expect(await count.inputValue()).toBe('many')
  expect(await count.getAttribute('aria-invalid')).toBe('true')
  expect(Number(await editor.module('compute_nodeset').getAttribute('data-errors'))).toBe(1)
})

test('a truth value is chosen and written where the settings are', async () => {
  const settings = await editor.showSettings('custom-image')
  await settings.getByRole('combobox', { name: 'omit_external_ip' }).selectOption('false')
  await editor.settled()
  expect(changedLines(blueprint, await editor.readText())).toEqual({
    removed: [],
    added: ['      omit_external_ip: false'],
  })
  await editor.undo()
  expect(await editor.readText()).toBe(blueprint)
})

test('a module without settings gets them below its own keys', async () => {
  const settings = await editor.showSettings('network')
  await settings.getByRole('combobox', { name: 'enable_iap_rdp_ingress' }).selectOption('true')
  await editor.settled()
  expect(changedLines(blueprint, await editor.readText())).toEqual({
    removed: [],
    added: ['    settings:', '      enable_iap_rdp_ingress: true'],
  })
})

test('every setting says where its value comes from', async () => {
  const image = await editor.showSettings('custom-image')
  await expectOrigin(image, 'image_family', 'author', '')
  await expectOrigin(image, 'subnetwork_name', 'use', 'network')
  await expectOrigin(image, 'startup_script', 'use', 'scripts_for_image')
  await expectOrigin(image, 'zone', 'deployment variable', 'zone')
  await expectOrigin(image, 'machine_type', 'module default', '')
  await expectOrigin(image, 'labels', 'toolkit', '')
  const nodes = await editor.showSettings('compute_nodeset')
  await expectOrigin(nodes, 'subnetwork_self_link', 'use', 'network')
  await expectOrigin(nodes, 'name', 'toolkit', '')
})

test('a required setting that nobody gives is to supply', async () => {
  await editor.openText(
    'lonely.yaml',
    blueprint.replace('partition_name: compute', 'exclusive: false'),
  )
  const partition = await editor.showSettings('compute_partition')
  await expectOrigin(partition, 'partition_name', 'none', '')
})

test('a variable gets its value in the blueprint', async () => {
  const variables = editor.page.getByRole('region', { name: 'Variables' })
  await commit(variables.getByRole('textbox', { name: 'project_id' }), 'my-project')
  expect(changedLines(blueprint, await editor.readText())).toEqual({
    removed: ['  project_id:  ## Set GCP Project ID Here ##'],
    added: ['  project_id: my-project  ## Set GCP Project ID Here ##'],
  })
  expect(await editor.problems.locator('[data-problem]').count()).toBe(0)
  await editor.undo()
  expect(await editor.readText()).toBe(blueprint)
})

test('an attached deployment file gives values and leaves the blueprint alone', async () => {
  await editor.page.getByTestId('attach-file').setInputFiles({
    name: 'deployment.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from('vars:\n  project_id: from-file\n  zone: us-central1-f\n'),
  })
  const variables = editor.page.getByRole('region', { name: 'Variables' })
  const zone = variables.locator('[data-variable="zone"]')
  await expect.poll(() => zone.getByRole('textbox').inputValue()).toBe('us-central1-f')
  expect(await zone.textContent()).toContain('from the deployment file')
  await editor.settled()
  expect(await editor.problems.locator('[data-problem]').count()).toBe(0)
  expect(await editor.readText()).toBe(blueprint)

  const image = await editor.showSettings('custom-image')
  await expectOrigin(image, 'zone', 'deployment variable', 'zone')
  expect(await image.getByRole('textbox', { name: 'zone' }).inputValue()).toBe('us-central1-f')

  await editor.undo()
  expect(await zone.getByRole('textbox').inputValue()).toBe('us-central1-c')
})

async function commit(field: Locator, text: string): Promise<void> {
  await field.fill(text)
  await field.press('Enter')
  await editor.settled()
}

async function expectOrigin(
  settings: Locator,
  name: string,
  origin: string,
  from: string,
): Promise<void> {
  const row = settings.locator(`[data-setting="${name}"]`)
  await row.waitFor()
  expect({
    name,
    origin: await row.getAttribute('data-origin'),
    from: await row.getAttribute('data-from'),
  }).toEqual({ name, origin, from })
}
