import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const blueprint = officialBlueprint('examples--image-builder').toString('utf8')
const groups = ['primary', 'packer', 'cluster']

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('image-builder.yaml', blueprint)
})

test('a module and those after it go to a new group, as one step that tells its name', async () => {
  await editor.module('compute_partition').click({ button: 'right' })
  await editor.page.getByRole('menuitem', { name: 'Split group here' }).click()
  await expect.poll(namesOfGroups).toEqual([...groups, 'cluster2'])
  expect(await groupOf('compute_nodeset')).toBe('cluster')
  expect(await groupOf('compute_partition')).toBe('cluster2')
  expect(await groupOf('slurm_controller')).toBe('cluster2')
  await expect
    .poll(() => editor.page.getByRole('status').textContent())
    .toMatch(/^Move compute_partition and \d more to the new group cluster2$/)
  await editor.undo()
  expect(await editor.readText()).toBe(blueprint)
})

test('the command palette and the Edit menu have it, and it tells why it cannot be done', async () => {
  const { page } = editor
  await editor.module('scripts_for_image').click()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('option', { name: 'Split group here' }).click()
  await expect.poll(namesOfGroups).toEqual(['primary', 'primary2', 'packer', 'cluster'])

  await expect
    .poll(() => reasonFor('network'))
    .toBe('network is the first module of primary: none would stay before it')
  await editor.module('slurm_login').click({ modifiers: ['Shift'] })
  await page.getByRole('menubar').getByRole('menuitem', { name: 'Edit' }).click()
  const item = page.getByRole('menuitem', { name: 'Split group here' })
  expect(await item.getAttribute('aria-disabled')).toBe('true')
  expect(await item.getAttribute('title')).toContain('Choose one module')
})

async function reasonFor(id: string): Promise<string | null> {
  await editor.module(id).click({ button: 'right' })
  const item = editor.page.getByRole('menuitem', { name: 'Split group here' })
  const reason = await item.getAttribute('title')
  await editor.page.keyboard.press('Escape')
  return reason
}

async function namesOfGroups(): Promise<readonly string[]> {
  return (await editor.readGraph()).groups
}

function groupOf(id: string): Promise<string | null> {
  return editor.module(id).getAttribute('data-group-name')
}
