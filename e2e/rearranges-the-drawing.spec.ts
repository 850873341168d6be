import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const slurm = officialBlueprint('examples--hpc-slurm').toString('utf8')
const images = officialBlueprint('examples--image-builder').toString('utf8')

let editor: Editor
beforeEach(async () => {
  editor = await open()
})

test('a deleted module leaves the text with its own block and the uses of it, nothing else', async () => {
  await editor.openText('hpc-slurm.yaml', slurm)
  await editor.module('h3_partition').click()
  await editor.page.keyboard.press('Delete')
  await expect.poll(() => editor.module('h3_partition').count()).toBe(0)
  const block = /^ {2}- id: h3_partition\n(?: {4}.*\n)+\n/m
  expect(slurm).toMatch(block)
  const wanted = slurm.replace(block, '').replace('    - h3_partition\n', '')
  expect(await editor.readText()).toBe(wanted)
  await editor.undo()
  expect(await editor.edge('slurm_controller', 'h3_partition').count()).toBe(1)
  expect(await editor.readText()).toBe(slurm)
})

test('a deleted edge leaves the text with its item of the use list', async () => {
  await editor.openText('hpc-slurm.yaml', slurm)
  await clickEdge('homefs', 'private_service_access')
  const summary = editor.page.getByRole('region', { name: 'homefs uses private_service_access' })
  await summary.waitFor()
  await editor.page.keyboard.press('Delete')
  await expect.poll(() => editor.edge('homefs', 'private_service_access').count()).toBe(0)
  expect(await editor.readText()).toBe(
    slurm.replace('use: [network, private_service_access]', 'use: [network]'),
  )
})

test('a module dragged into another lane moves to that group, comments and all', async () => {
  await editor.openText('image-builder.yaml', images)
  await editor.moveToGroup('slurm_login', 'primary')
  await expect
    .poll(() => editor.module('slurm_login').getAttribute('data-group-name'))
    .toBe('primary')
  const moved = await editor.readText()
  expect(moved.split('\n').sort()).toEqual(images.split('\n').sort())
  expect(moved.indexOf('- id: slurm_login')).toBeLessThan(moved.indexOf('- group: packer'))
  await editor.undo()
  expect(await editor.readText()).toBe(images)
})

test('a module renamed by F2 keeps its edges and everything that names it follows', async () => {
  await editor.openText('image-builder.yaml', images)
  await editor.module('network').click()
  await editor.page.keyboard.press('F2')
  await editor.page.getByRole('dialog', { name: 'Rename network' }).waitFor()
  await editor.giveName('builder_net')
  await expect.poll(() => editor.module('builder_net').count()).toBe(1)
  await editor.settled()
  const wanted = images
    .replace('- id: network\n', '- id: builder_net\n')
    .replaceAll(/^( {4}- )network$/gm, '$1builder_net')
    .replaceAll('use: [network]', 'use: [builder_net]')
  expect(await editor.readText()).toBe(wanted)
  expect((await editor.readGraph()).edges).toContain('custom-image->builder_net')
  expect((await editor.countFindings()).errors).toBe(0)
  await editor.undo()
  expect(await editor.readText()).toBe(images)
})

test('an id that is taken is refused in the dialog, with the reason', async () => {
  await editor.openText('image-builder.yaml', images)
  await editor.module('network').click()
  await editor.page.keyboard.press('F2')
  const dialog = editor.page.getByRole('dialog', { name: 'Rename network' })
  await dialog.getByRole('textbox').fill('slurm_login')
  await editor.page.keyboard.press('Enter')
  await expect.poll(() => dialog.getByText('slurm_login').count()).toBeGreaterThan(0)
  await editor.page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await editor.readText()).toBe(images)
})

test('a connection that cannot be says so before and after it is let go', async () => {
  await editor.openText('image-builder.yaml', images)
  await editor.holdEdge('compute_nodeset', 'network')
  const network = editor.module('network')
  await expect.poll(() => network.getAttribute('data-connect')).toBe('no')
  expect(await editor.module('compute_partition').getAttribute('data-connect')).toBe('no')
  expect(await editor.module('slurm_controller').getAttribute('data-connect')).toBe('yes')
  const reason = await network.getAttribute('aria-description')
  expect(reason).toBeTruthy()
  await editor.page.mouse.up()
  await editor.page
    .getByRole('alert')
    .getByText(reason ?? '')
    .waitFor()
  expect(await network.getAttribute('data-connect')).toBeNull()
  expect(await editor.readText()).toBe(images)
})

/** Edges are thin and bent: the click goes to a point of the line itself. */
async function clickEdge(consumer: string, used: string): Promise<void> {
  const at = await editor
    .edge(consumer, used)
    .locator('path')
    .first()
    .evaluate((path: SVGPathElement) => {
      const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.3)
      const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(
        path.getScreenCTM() ?? undefined,
      )
      return { left, top }
    })
  await editor.page.mouse.click(at.left, at.top)
}
