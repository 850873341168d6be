import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const opened = officialBlueprint('examples--image-builder').toString('utf8')

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('image-builder.yaml', opened)
})

test('the command palette adds each module of the toolkit, and goes to settings and variables', async () => {
  await choose('filestore', /^Add filestore/)
  await expect.poll(() => editor.module('filestore').count()).toBe(1)
  await editor.undo()
  expect(await editor.readText()).toBe(opened)

  await choose('state_timeout', /^state_timeout/)
  await editor.settingsOf('custom-image').locator('[data-setting="state_timeout"]').waitFor()
  await choose('project_id', /^project_id/)
  await editor.page.locator('[data-variable="project_id"]').waitFor()
})

test('the keys plus and minus zoom', async () => {
  const zoom = editor.page.getByRole('button', { name: /^Zoom to 100 %/ })
  await editor.module('network').click()
  await editor.page.keyboard.press('1')
  await expect.poll(() => zoom.textContent()).toBe('100 %')
  await editor.page.keyboard.press('+')
  await expect.poll(() => zoom.textContent()).toBe('120 %')
  await editor.page.keyboard.press('-')
  await expect.poll(() => zoom.textContent()).toBe('100 %')
})

test('Mod and a full stop offer what can be mended where the user is', async () => {
  const misspelt = opened.replace('source: modules/network/vpc', 'source: modules/network/vcp')
  await editor.openText('misspelt.yaml', misspelt)
  await editor.module('network').click()
  await editor.page.keyboard.press('ControlOrMeta+.')
  const dialog = editor.page.getByRole('dialog', { name: 'Fixes here' })
  await dialog.getByRole('option').first().waitFor()
  await editor.page.keyboard.press('Enter')
  await expect.poll(() => editor.readText()).toBe(opened)

  await editor.module('slurm_login').click()
  await editor.page.keyboard.press('ControlOrMeta+.')
  await editor.page.getByRole('status').getByText('Nothing here').waitFor()
})

test('the list of keys tells those too that have no name in a menu', async () => {
  await editor.run('Keyboard shortcuts')
  const dialog = editor.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const name of ['Go along the edges', 'Move the module on the drawing', 'Leave the text']) {
    await dialog.getByText(name).waitFor()
  }
})

test('who connects hears how many settings that fills', async () => {
  await editor.drawEdge('compute_nodeset', 'slurm_controller')
  await editor.page
    .getByRole('status')
    .getByText('slurm_controller connected to compute_nodeset, 1 setting filled')
    .waitFor()
})

test('ids with the signs of handles have ports and edges like all others', async () => {
  const text = opened.replaceAll(/\bnetwork\b(?=[\],]|$)/gm, '"a:b->c"')
  await editor.openText('signs.yaml', text)
  await editor.module('a:b->c').hover()
  await editor.page.locator('[data-port="a:b->c:out"]').click()
  const list = editor.page.getByRole('listbox', { name: 'Add a module that takes from a:b->c' })
  await list.getByRole('option', { name: /^filestore/ }).click()
  await expect.poll(() => editor.edge('filestore', 'a:b->c').count()).toBe(1)
  await editor.settled()
  await editor.module('filestore').click()
  await editor.page.keyboard.press('Alt+ArrowLeft')
  await editor.page.keyboard.press('Shift+F10')
  await editor.page.getByRole('menu').getByRole('menuitem', { name: 'Delete' }).click()
  await expect.poll(() => editor.edge('filestore', 'a:b->c').count()).toBe(0)
})

async function choose(typed: string, name: RegExp): Promise<void> {
  await editor.page.keyboard.press('ControlOrMeta+k')
  const dialog = editor.page.getByRole('dialog', { name: 'Command palette' })
  await dialog.getByRole('combobox').fill(typed)
  await dialog.getByRole('option', { name }).first().click()
  await editor.settled()
}
