import type { Locator } from 'playwright-core'
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
  machine: n2-standard-2
  machines: 3
deployment_groups:
- group: primary
  modules:
  - id: network
    source: modules/network/vpc
  - id: script
    source: modules/scripts/startup-script
    settings:
      runners:
      # first of all
      - type: shell
        destination: install.sh # where it goes
        content: |
          #!/bin/sh
          echo $(vars.zone)
      # then this
      - type: data
        destination: more.txt
        content: text
  - id: vm
    source: modules/compute/vm-instance
    use: [network, script]
    settings:
      tags:
      # who may come in
      - web
      - db # and out
      metadata:
        team: a # ours
  - id: nodes
    source: community/modules/compute/schedmd-slurm-gcp-v6-nodeset
    use: [network]
`

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('demo.yaml', blueprint)
})

async function lines(before = blueprint) {
  await editor.settled()
  return changedLines(before, await editor.readText())
}

/** The row of a setting of a module. */
async function rowOf(module: string, setting: string): Promise<Locator> {
  const settings = await editor.showSettings(module)
  return settings.locator(`[data-setting="${setting}"]`)
}

async function enter(field: Locator, text: string): Promise<void> {
  await field.fill(text)
  await field.press('Enter')
  await editor.settled()
}

test('items of a list are changed, added, moved by keys and taken out, one line each', async () => {
  const tags = await rowOf('vm', 'tags')
  await enter(tags.getByRole('textbox', { name: 'tags 1' }), 'www')
  expect(await lines()).toEqual({ removed: ['      - web'], added: ['      - www'] })
  expect(await focused(editor)).toBe('tags 1')
  await editor.undo()

  await tags.getByRole('button', { name: 'Add item to tags' }).click()
  await enter(tags.getByRole('textbox', { name: 'tags 3' }), 'yes')
  expect(await lines()).toEqual({ removed: [], added: ['      - "yes"'] })
  expect(await focused(editor)).toBe('tags 3')
  await editor.undo()

  await tags.getByRole('button', { name: 'Move tags 2', exact: true }).press('ArrowUp')
  await expect.poll(() => tags.getByRole('textbox', { name: 'tags 1' }).inputValue()).toBe('db')
  expect(await editor.readText()).toContain(
    '      - db # and out\n      # who may come in\n      - web',
  )
  await expect.poll(() => focused(editor)).toBe('Move tags 1')
  await editor.undo()

  await tags.getByRole('button', { name: 'Remove tags 2' }).click()
  expect(await lines()).toEqual({ removed: ['      - db # and out'], added: [] })
  await editor.undo()
  expect(await editor.readText()).toBe(blueprint)
})

test('an item is dragged to another place by its handle', async () => {
  const tags = await rowOf('vm', 'tags')
  await tags.getByRole('button', { name: 'Add item to tags' }).scrollIntoViewIfNeeded()
  const from = await tags.getByRole('button', { name: 'Move tags 1', exact: true }).boundingBox()
  const to = await tags.getByRole('button', { name: 'Move tags 2', exact: true }).boundingBox()
  if (from === null || to === null) throw new Error('the handles are not there')
  await editor.page.mouse.move(from.x + 5, from.y + 5)
  await editor.page.mouse.down()
  await editor.page.mouse.move(to.x + 5, to.y + 10, { steps: 4 })
  await editor.page.mouse.up()
  await expect.poll(() => tags.getByRole('textbox', { name: 'tags 1' }).inputValue()).toBe('db')
})

test('entries of a map are changed, renamed and added', async () => {
  const metadata = await rowOf('vm', 'metadata')
  await enter(metadata.getByRole('textbox', { name: 'metadata.team', exact: true }), 'b')
  expect(await lines()).toEqual({
    removed: ['        team: a # ours'],
    added: ['        team: b # ours'],
  })
  await editor.undo()
  await enter(metadata.getByRole('textbox', { name: 'Name of metadata.team' }), 'owner')
  expect(await lines()).toEqual({
    removed: ['        team: a # ours'],
    added: ['        owner: a # ours'],
  })
  await editor.undo()
  await metadata.getByRole('button', { name: 'Add entry to metadata' }).click()
  await editor.page.keyboard.type('level')
  await editor.page.keyboard.press('Enter')
  await editor.page.keyboard.type('7')
  await editor.page.keyboard.press('Enter')
  expect(await lines()).toEqual({ removed: [], added: ['        level: "7"'] })
})

test('a script in a list of maps is edited in its own lines, with its comments around it', async () => {
  const runners = await rowOf('script', 'runners')
  await runners.getByRole('button', { name: /^runners 1 / }).click()
  const script = runners.getByRole('textbox', { name: 'runners 1.content', exact: true })
  expect(await script.inputValue()).toBe('#!/bin/sh\necho $(vars.zone)\n')
  await script.fill('#!/bin/sh\necho $(vars.zone) there\n')
  await script.press('ControlOrMeta+Enter')
  expect(await lines()).toEqual({
    removed: ['          echo $(vars.zone)'],
    added: ['          echo $(vars.zone) there'],
  })
  await runners.getByRole('button', { name: 'Enlarge runners 1.content' }).click()
  const dialog = editor.page.getByRole('dialog', { name: 'runners 1.content' })
  await dialog.getByRole('textbox').fill('#!/bin/sh\nid\n')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect.poll(() => editor.readText()).toContain('          id\n')
})

test('an object is made attribute by attribute, the missing keys with it', async () => {
  const row = await rowOf('vm', 'service_account')
  await enter(row.getByRole('textbox', { name: 'service_account.email' }), 'me')
  expect(await lines()).toEqual({
    removed: [],
    added: ['      service_account:', '        email: me'],
  })
  await row.getByRole('button', { name: 'Add item to service_account.scopes' }).click()
  await enter(row.getByRole('textbox', { name: 'service_account.scopes 1' }), 'cloud-platform')
  expect(await editor.readText()).toContain('        scopes: [cloud-platform]\n')
})

test('an item of a list of objects begins with its first attribute', async () => {
  const row = await rowOf('vm', 'network_storage')
  await row.getByRole('button', { name: 'Add item to network_storage' }).click()
  await enter(row.getByRole('textbox', { name: 'network_storage 1.fs_type' }), 'nfs')
  expect(await lines()).toEqual({
    removed: [],
    added: ['      network_storage:', '      - fs_type: nfs'],
  })
  await enter(row.getByRole('textbox', { name: 'network_storage 1.local_mount' }), '/data')
  expect(await editor.readText()).toContain('      - fs_type: nfs\n        local_mount: /data\n')
})

test('a value with few choices is chosen, and unset again', async () => {
  const row = await rowOf('nodes', 'bandwidth_tier')
  const choice = row.getByRole('combobox', { name: 'bandwidth_tier' })
  await choice.focus()
  await choice.selectOption('gvnic_enabled')
  expect(await lines()).toEqual({
    removed: [],
    added: ['    settings:', '      bandwidth_tier: gvnic_enabled'],
  })
  expect(await focused(editor)).toBe('bandwidth_tier')
  await choice.selectOption('')
  expect(await lines()).toEqual({ removed: [], added: [] })
})

test('an expression is completed by keys, and cleared back to the control of the type', async () => {
  const row = await rowOf('vm', 'instance_count')
  await row.getByRole('button', { name: 'Expression instance_count' }).click()
  const field = row.getByRole('textbox', { name: 'instance_count' })
  await expect.poll(() => focused(editor)).toBe('instance_count')
  await field.fill('mach')
  await row.getByRole('option', { name: /vars\.machines/ }).waitFor()
  expect(await row.getByRole('option').count()).toBe(1)
  await field.press('Enter')
  expect(await field.inputValue()).toBe('$(vars.machines)')
  await field.press('Enter')
  expect(await lines()).toEqual({ removed: [], added: ['      instance_count: $(vars.machines)'] })
  await row.getByRole('button', { name: 'Clear instance_count' }).click()
  await editor.settled()
  await expect
    .poll(() => row.getByRole('textbox', { name: 'instance_count' }).inputValue())
    .toBe('1')
})

test('a reference is offered inside of a text once it is begun', async () => {
  const row = await rowOf('vm', 'name_prefix')
  const field = row.getByRole('textbox', { name: 'name_prefix' })
  await field.focus()
  await editor.page.keyboard.type('vm-$(zone')
  await row.getByRole('option', { name: /vars\.zone/ }).click()
  expect(await field.inputValue()).toBe('vm-$(vars.zone)')
})

test('YAML that cannot be read stays in its field with the reason, Escape gives it up', async () => {
  const row = await rowOf('vm', 'tags')
  await row.getByRole('button', { name: 'Expression tags' }).click()
  const field = row.getByRole('textbox', { name: 'tags', exact: true })
  await field.fill('[a, b')
  await row.getByText('That is not a value that YAML can hold here.').waitFor()
  await field.press('Enter')
  await editor.settled()
  expect(await field.inputValue()).toBe('[a, b')
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await editor.readText()).toBe(blueprint)
  await field.press('Escape')
  expect(await field.inputValue()).toContain('- web')
})

test('a setting is edited as its own YAML, comments included', async () => {
  await editor.module('script').click()
  const row = editor.settingsOf('script').locator('[data-setting="runners"]')
  await row.getByRole('button', { name: 'Text of runners' }).click()
  const field = row.getByRole('textbox', { name: 'runners', exact: true })
  expect(await field.inputValue()).toContain('destination: install.sh # where it goes')
  const typed = await field.inputValue()
  await field.fill(typed.replace('# then this', '# and this').replace('more.txt', 'most.txt'))
  await field.press('Enter')
  await field.press('Escape')
  expect(await field.inputValue()).toBe(typed)
  await field.fill(typed.replace('# then this', '# and this').replace('more.txt', 'most.txt'))
  await field.press('ControlOrMeta+Enter')
  await editor.settled()
  expect(await editor.readText()).toBe(
    blueprint.replace('# then this', '# and this').replace('more.txt', 'most.txt'),
  )
  await row.getByRole('button', { name: 'Text of runners' }).click()
  await row.getByRole('button', { name: /^runners 1/ }).waitFor()
})

test('a setting is found by its name and set', async () => {
  await editor.module('vm').click()
  const settings = editor.settingsOf('vm')
  const search = settings.getByRole('searchbox', { name: 'Search settings' })
  await search.fill('threads')
  await search.press('Enter')
  await expect.poll(() => focused(editor)).toBe('threads_per_core')
  await editor.page.keyboard.press('ControlOrMeta+a')
  await editor.page.keyboard.type('2')
  await editor.page.keyboard.press('Enter')
  expect(await lines()).toEqual({ removed: [], added: ['      threads_per_core: 2'] })
})

test('a variable is added, and renamed everywhere', async () => {
  const variables = editor.page.getByRole('region', { name: 'Variables' })
  await variables.getByRole('button', { name: 'Add variable' }).click()
  await enter(variables.getByRole('textbox', { name: 'Name of the new variable' }), 'size')
  await expect.poll(() => focused(editor)).toBe('size')
  await editor.page.keyboard.type('4')
  await editor.page.keyboard.press('Enter')
  expect(await lines()).toEqual({ removed: [], added: ['  size: 4'] })

  await variables.getByRole('button', { name: 'Rename machine', exact: true }).click()
  await editor.giveName('shape')
  expect(await editor.readText()).toContain('  shape: n2-standard-2\n')
  await variables.locator('[data-variable="shape"]').waitFor()
})

test('the fields of every type are free of serious faults in both themes', async () => {
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    const page = await open({ theme })
    await page.openText('demo.yaml', blueprint)
    const inside = '[data-pane="inspector"]'
    found.push(...(await judgeAccessibility(page.page, { inside })))
    for (const id of ['script', 'vm', 'nodes']) {
      const settings = await page.showSettings(id)
      if (id === 'script') await settings.getByRole('button', { name: /^runners 1 / }).click()
      if (id === 'vm') await settings.getByRole('button', { name: 'Expression tags' }).click()
      found.push(...(await judgeAccessibility(page.page, { inside })))
    }
  }
  expect(found).toEqual([])
})

/** The name of what has the focus. */
function focused({ page }: Editor): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
}
