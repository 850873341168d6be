import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const opened = officialBlueprint('examples--image-builder').toString('utf8')

let editor: Editor
beforeEach(async () => {
  editor = await open({ width: 1600, height: 1000 })
  await editor.openText('image-builder.yaml', opened)
})

test('keys act on the edge or module that has the focus, however it came there', async () => {
  await editor.module('network').click()
  await editor.edge('custom-image', 'scripts_for_image').focus()
  await editor.page.keyboard.press('Delete')
  await expect.poll(() => editor.edge('custom-image', 'scripts_for_image').count()).toBe(0)
  expect(await editor.module('network').count()).toBe(1)
  await editor.undo()

  await editor.module('slurm_login').focus()
  await expect.poll(selected).toEqual(['slurm_login'])
  expect(await editor.readText()).toBe(opened)
})

test('what a dialog selects has the focus once the dialog is closed', async () => {
  await editor.module('network').click()
  await editor.page.keyboard.press('ControlOrMeta+p')
  const dialog = editor.page.getByRole('dialog', { name: 'Find in the blueprint' })
  await dialog.getByRole('combobox').fill('slurm_login')
  await dialog.getByRole('option', { name: /^slurm_login/ }).click()
  await expect.poll(focused).toBe('slurm_login')
})

test('what was duplicated is selected, all of it, and said by its ids', async () => {
  await editor.module('network').click()
  await editor.module('scripts_for_image').click({ modifiers: ['ControlOrMeta'] })
  await editor.page.keyboard.press('ControlOrMeta+d')
  await expect.poll(selected).toEqual(['network2', 'scripts_for_image2'])
  await editor.page
    .getByRole('status')
    .getByText('Duplicated as network2 and scripts_for_image2')
    .waitFor()
  await expect.poll(focused).toBe('scripts_for_image2')
  await editor.page.keyboard.press('Delete')
  await expect.poll(() => editor.module('network2').count()).toBe(0)
  await editor.settled()
  expect(await editor.readText()).toBe(opened)
})

test('a click on one of several selected modules selects it alone', async () => {
  await editor.module('network').click()
  await editor.module('scripts_for_image').click({ modifiers: ['ControlOrMeta'] })
  await editor.module('network').click()
  await expect.poll(selected).toEqual(['network'])
})

test('Shift and an arrow move all selected modules on the drawing, as one step', async () => {
  await editor.module('network').click()
  await editor.module('scripts_for_image').click({ modifiers: ['ControlOrMeta'] })
  const before = [await topOf('network'), await topOf('scripts_for_image')] as const
  await editor.page.keyboard.press('Shift+ArrowDown')
  await editor.page.keyboard.press('Shift+ArrowDown')
  const moved = before.map((top) => top + 24)
  await expect
    .poll(async () => [await topOf('network'), await topOf('scripts_for_image')])
    .toEqual(moved)
  await editor.undo()
  await expect
    .poll(async () => [await topOf('network'), await topOf('scripts_for_image')])
    .toEqual(before)
})

async function selected(): Promise<readonly (string | null)[]> {
  const ids = await editor.canvas
    .locator('[data-module][aria-current=true]')
    .evaluateAll((all) => all.map((node) => node.getAttribute('data-module')))
  return ids.sort()
}

async function focused(): Promise<string | null> {
  const focus = editor.canvas.locator('[data-module]:focus')
  return (await focus.count()) === 0 ? null : focus.getAttribute('data-module')
}

async function topOf(id: string): Promise<number> {
  const box = await editor.module(id).boundingBox()
  if (box === null) throw new Error(`${id} is not drawn`)
  return Math.round(box.y)
}
