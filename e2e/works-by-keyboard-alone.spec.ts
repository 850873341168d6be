import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const slurm = officialBlueprint('examples--hpc-slurm').toString('utf8')

let editor: Editor
beforeEach(async () => {
  editor = await open()
})

test('from an empty blueprint, modules are added, connected, named and taken back by keys', async () => {
  const { page } = editor
  await pressUntil('Tab', 'Start with an empty blueprint')
  await page.keyboard.press('Enter')
  await editor.canvas.waitFor()
  await editor.settled()

  await addModule('vpc')
  await addModule('filestore')
  const { groups, modules } = await editor.readGraph()
  expect(modules).toEqual(['filestore', 'vpc'])
  expect(groups).toHaveLength(1)

  await reachCanvas()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Connect filestore' })
  await dialog.getByRole('option').first().waitFor()
  await page.keyboard.type('vpc')
  await page.keyboard.press('Enter')
  await expect.poll(() => editor.edge('filestore', 'vpc').count()).toBe(1)
  await expectSaid('vpc')

  await page.keyboard.press('F2')
  await page.getByRole('dialog', { name: 'Rename filestore' }).waitFor()
  await editor.giveName('homefs')
  await expect.poll(() => editor.edge('homefs', 'vpc').count()).toBe(1)
  await expectFocusOnCanvas()

  await page.keyboard.press('Delete')
  await expect.poll(() => editor.module('homefs').count()).toBe(0)
  await expectFocusOnCanvas()
  await editor.undo()
  expect((await editor.readGraph()).edges).toEqual(['homefs->vpc'])
  await expectFocusOnCanvas()
})

test('arrows walk over the modules, Alt and arrows along the edges', async () => {
  await editor.openText('hpc-slurm.yaml', slurm)
  await reachCanvas()
  await editor.page.keyboard.press('ArrowDown')
  const first = await focusedModule()
  expect(first).toBe('network')
  const met = new Set([first])
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
    await editor.page.keyboard.press(key)
    met.add(await focusedModule())
  }
  expect(met.size).toBeGreaterThan(2)

  await editor.module('homefs').click()
  await editor.page.keyboard.press('Alt+ArrowLeft')
  const edge = editor.page.locator('[data-edge]:focus')
  expect(await edge.getAttribute('data-edge')).toBe('homefs->network')
  expect(await edge.getAttribute('aria-label')).toBe('homefs uses network')
  await editor.page.keyboard.press('Alt+ArrowLeft')
  expect(await focusedModule()).toBe('network')
})

test('Enter goes to the settings of the module, F6 round the panes and back to it', async () => {
  await editor.openText('hpc-slurm.yaml', slurm)
  await reachCanvas()
  await editor.page.keyboard.press('ArrowDown')
  await editor.settled()
  await editor.page.keyboard.press('Enter')
  const settings = editor.settingsOf('network')
  await expect
    .poll(() => settings.evaluate((element) => element.contains(document.activeElement)))
    .toBe(true)
  await reachCanvas()
  expect(await focusedModule()).toBe('network')
})

test('the canvas is one stop between the panes', async () => {
  await editor.openText('hpc-slurm.yaml', slurm)
  await reachCanvas()
  await editor.page.keyboard.press('ArrowDown')
  await editor.page.keyboard.press('Tab')
  expect(await isFocusOnCanvas()).toBe(false)
  await editor.page.keyboard.press('Shift+Tab')
  expect(await isFocusOnCanvas()).toBe(true)
  await editor.page.keyboard.press('Shift+Tab')
  expect(await isFocusOnCanvas()).toBe(false)
})

test('Shift, Mod and an arrow move a module past a full Packer group, and back', async () => {
  const blueprint = officialBlueprint('examples--image-builder')
  await editor.openText('image-builder.yaml', blueprint)
  const module = editor.module('scripts_for_image')
  await module.click()
  await editor.page.keyboard.press('ControlOrMeta+Shift+ArrowRight')
  await expect.poll(() => module.getAttribute('data-group-name')).toBe('cluster')
  await expectSaid('Move scripts_for_image to cluster')
  await editor.page.keyboard.press('ControlOrMeta+Shift+ArrowLeft')
  await expect.poll(() => module.getAttribute('data-group-name')).toBe('primary')
  await expectSaid('Move scripts_for_image to primary')
})

test('a builder that no other group takes stays, with the reason', async () => {
  const blueprint = officialBlueprint('examples--image-builder')
  await editor.openText('image-builder.yaml', blueprint)
  await editor.module('custom-image').click()
  await editor.page.keyboard.press('ControlOrMeta+Shift+ArrowRight')
  await editor.page.getByRole('alert').getByText('needs a group of its own').waitFor()
  expect(await editor.downloadBlueprint()).toEqual(blueprint)
})

test('every action is in the command palette, with its key', async () => {
  await editor.openText('hpc-slurm.yaml', slurm)
  await editor.page.keyboard.press('ControlOrMeta+k')
  const options = editor.page.getByRole('dialog').getByRole('option')
  await options.first().waitFor()
  const names = await options.allInnerTexts()
  for (const wanted of ['Undo', 'Export…', 'Rename…', 'Tidy', 'Delete', 'Connect from selection']) {
    expect(
      names.some((name) => name.startsWith(wanted)),
      wanted,
    ).toBe(true)
  }
  expect(names.find((name) => name.startsWith('Rename'))).toContain('F2')
})

async function addModule(name: string): Promise<void> {
  await reachCanvas()
  await editor.page.keyboard.press('a')
  const search = editor.page.getByRole('searchbox', { name: 'Search modules' })
  await expect.poll(() => search.evaluate((element) => element.matches(':focus'))).toBe(true)
  await editor.page.keyboard.type(name)
  await editor.page
    .getByRole('region', { name: 'Modules' })
    .locator(`[data-palette$="/${name}"]`)
    .waitFor()
  await editor.page.keyboard.press('ArrowDown')
  await editor.page.keyboard.press('Enter')
  await expect.poll(() => editor.module(name).count()).toBe(1)
  await editor.settled()
}

async function reachCanvas(): Promise<void> {
  for (let press = 0; press < 8; press++) {
    if (await isFocusOnCanvas()) return
    await editor.page.keyboard.press('F6')
  }
  throw new Error('F6 does not lead to the canvas')
}

async function pressUntil(key: string, name: string): Promise<void> {
  for (let press = 0; press < 40; press++) {
    const focused = await editor.page.evaluate(() => document.activeElement?.textContent ?? '')
    if (focused.startsWith(name)) return
    await editor.page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${name}`)
}

function isFocusOnCanvas(): Promise<boolean> {
  return editor.canvas.evaluate((canvas) => canvas.contains(document.activeElement))
}

async function expectFocusOnCanvas(): Promise<void> {
  await expect.poll(isFocusOnCanvas).toBe(true)
}

async function focusedModule(): Promise<string> {
  const focused = editor.canvas.locator('[data-module]:focus')
  return (await focused.getAttribute('data-module')) ?? ''
}

async function expectSaid(words: string): Promise<void> {
  await expect.poll(() => editor.page.getByRole('status').textContent()).toContain(words)
}
