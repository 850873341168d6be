import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { Finger } from './support/finger.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const opened = officialBlueprint('examples--image-builder').toString('utf8')

let editor: Editor
let finger: Finger
beforeEach(async () => {
  editor = await open({ width: 1366, height: 1024, touch: true })
  await editor.openText('image-builder.yaml', opened)
  finger = new Finger(editor)
})

test('one finger pans, on paper and over a lane', async () => {
  const before = await finger.on(editor.module('network'))
  const paper = await finger.onPaperOf('primary')
  await finger.drag(paper, { x: paper.x + 60, y: paper.y - 40 })
  await expect.poll(async () => await movedBy('network', before)).toEqual({ x: 60, y: -40 })
  const { x, y, height } = await boxOf('canvas')
  await finger.drag({ x: x + 4, y: y + height - 60 }, { x: x + 34, y: y + height - 60 })
  await expect.poll(async () => await movedBy('network', before)).toEqual({ x: 90, y: -40 })
  expect(await editor.readText()).toBe(opened)
})

test('two fingers zoom where they are', async () => {
  const before = await zoom()
  const middle = await finger.on(editor.canvas)
  await finger.pinch(middle, 100, 200)
  await expect.poll(zoom).toBeGreaterThan(before * 1.5)
  const large = await zoom()
  await finger.pinch(middle, 200, 100)
  await expect.poll(zoom).toBeLessThan(large * 0.75)
  expect(await editor.readText()).toBe(opened)
})

test('a module is carried from the palette into a group, which says so before', async () => {
  const entry = await finger.onPalette('modules/file-system/filestore')
  const paper = await finger.onPaperOf('primary')
  await finger.hold(entry, { x: entry.x + 80, y: entry.y }, paper)
  await editor.group('primary').getByText('into group primary, after scripts_for_image').waitFor()
  await finger.lift()
  await expect.poll(() => editor.module('filestore').count()).toBe(1)
  expect(await editor.module('filestore').getAttribute('data-group-name')).toBe('primary')
  expect(await editor.readText()).toContain('- id: filestore\n')
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('a finger that goes down the palette scrolls it and carries nothing', async () => {
  const entry = await finger.onPalette('modules/network/vpc')
  const first = editor.page.locator('[data-palette="modules/network/vpc"]').first()
  await finger.drag({ x: entry.x, y: entry.y + 300 }, { x: entry.x, y: entry.y })
  await expect.poll(async () => ((await first.boundingBox())?.y ?? 0) < entry.y - 60).toBe(true)
  expect(await editor.readText()).toBe(opened)
})

test('a Packer module offers a group of its own, behind the one it is held over', async () => {
  const entry = await finger.onPalette('modules/packer/custom-image')
  const paper = await finger.onPaperOf('primary')
  await finger.hold(entry, { x: entry.x + 80, y: entry.y }, paper)
  await editor.group('primary').getByText('in a group of its own, after primary').waitFor()
  await finger.lift()
  await expect.poll(() => editor.module('custom-image2').count()).toBe(1)
  const { groups } = await editor.readGraph()
  expect(groups).toEqual(['primary', 'custom-image2', 'packer', 'cluster'])
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('a group that builds an image says that it takes no further module', async () => {
  const entry = await finger.onPalette('modules/file-system/filestore')
  const paper = await finger.onPaperOf('packer')
  await finger.hold(entry, { x: entry.x + 80, y: entry.y }, paper)
  const said = 'packer is a Packer group: it takes no second module'
  await editor.group('packer').getByText(said).waitFor()
  await finger.lift()
  await editor.page.getByRole('alert').getByText(said).waitFor()
  expect(await editor.readText()).toBe(opened)
})

test('a module is carried to another group, with what would be exported', async () => {
  const from = await finger.on(editor.module('slurm_login'))
  const paper = await finger.onPaperOf('primary')
  await finger.hold(from, paper)
  await editor
    .group('primary')
    .getByText(/^into group primary.*then exported: slurm_login\.login_nodes/)
    .waitFor()
  await finger.lift()
  await expect
    .poll(() => editor.module('slurm_login').getAttribute('data-group-name'))
    .toBe('primary')
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('a Packer module that is carried to others says that it stays alone', async () => {
  const from = await finger.on(editor.module('custom-image'))
  await finger.hold(from, await finger.onPaperOf('primary'))
  const said = 'custom-image is a Packer module: it needs a group of its own'
  await editor.group('primary').getByText(said).waitFor()
  await finger.lift()
  await editor.page.getByRole('alert').getByText(said).waitFor()
  expect(await editor.readText()).toBe(opened)
})

test('an edge is drawn from a port to a module', async () => {
  const port = await finger.on(editor.page.locator('[data-port="scripts_for_image:out"]'))
  const consumer = await finger.on(editor.module('compute_nodeset'))
  await finger.hold(port, consumer)
  await expect.poll(() => editor.module('compute_nodeset').getAttribute('data-connect')).toBe('yes')
  await finger.lift()
  await expect.poll(() => editor.edge('compute_nodeset', 'scripts_for_image').count()).toBe(1)
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('a long press asks for the menu of what lies below, and moves nothing', async () => {
  const before = await editor.module('slurm_login').getAttribute('style')
  const menu = editor.page.getByRole('menu')
  await finger.hold(await finger.on(editor.module('slurm_login')))
  await menu.getByRole('menuitem', { name: 'Rename…' }).waitFor()
  await finger.lift()
  await menu.getByRole('menuitem', { name: 'Rename…' }).waitFor()
  expect(await selected()).toEqual(['slurm_login'])
  await menu.getByRole('menuitem', { name: 'Delete', exact: true }).tap()
  await expect.poll(() => editor.module('slurm_login').count()).toBe(0)
  await editor.undo()
  await expect.poll(() => editor.module('slurm_login').getAttribute('style')).toBe(before)

  await finger.hold(await finger.on(editor.group('cluster').locator('[data-lane-head]')))
  await menu.getByRole('menuitem', { name: 'Move group earlier' }).waitFor()
  await finger.lift()
  expect(await editor.readText()).toBe(opened)
})

test('the finger that asked for a menu carries nothing when it moves on', async () => {
  const menu = editor.page.getByRole('menu')
  const before = await editor.module('slurm_login').getAttribute('style')
  const from = await finger.on(editor.module('slurm_login'))
  await finger.hold(from)
  await menu.getByRole('menuitem', { name: 'Rename…' }).waitFor()
  await finger.move(from, { x: from.x - 90, y: from.y + 40 })
  expect(await editor.canvas.locator('[data-dragging]').count()).toBe(0)
  await finger.lift()
  await menu.getByRole('menuitem', { name: 'Rename…' }).waitFor()
  await editor.page.keyboard.press('Escape')
  expect(await editor.module('slurm_login').getAttribute('style')).toBe(before)
  expect(await editor.readText()).toBe(opened)

  // The next finger drags as before.
  await finger.drag(from, { x: from.x - 90, y: from.y + 40 })
  await expect.poll(() => editor.module('slurm_login').getAttribute('style')).not.toBe(before)
})

test('a lane is carried by its head to another place', async () => {
  const head = await finger.on(editor.group('cluster').locator('[data-lane-head]'))
  const first = await finger.on(editor.group('primary').locator('[data-lane-head]'))
  await finger.hold(head, { x: first.x - 60, y: head.y })
  await editor
    .group('cluster')
    .getByText(/before it/)
    .waitFor()
  await finger.lift()
  await expect
    .poll(async () => (await editor.readGraph()).groups)
    .toEqual(['cluster', 'primary', 'packer'])
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('a new group is only drawn until its first module is carried there', async () => {
  const { page } = editor
  await page.getByRole('menuitem', { name: 'Edit', exact: true }).tap()
  await page.getByRole('menu').getByRole('menuitem', { name: 'Add group', exact: true }).tap()
  await editor.group('group4').getByText('written with its first module').waitFor()
  expect(await editor.readText()).toBe(opened)
  await page.getByRole('button', { name: 'Fit', exact: true }).tap()
  const lane = await finger.on(editor.group('group4'))
  const entry = await finger.onPalette('modules/file-system/filestore')
  await finger.drag(entry, { x: entry.x + 80, y: entry.y }, lane)
  await expect.poll(() => editor.module('filestore').count()).toBe(1)
  expect(await editor.readText()).toContain('- group: group4\n')
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test.each([
  { size: { width: 900, height: 700 }, shown: 'the drawing' },
  { size: { width: 390, height: 844 }, shown: 'the tree' },
])('a module is carried out of the drawer to $shown below it', async ({ size }) => {
  editor = await open({ ...size, touch: true })
  await editor.openText('image-builder.yaml', opened)
  finger = new Finger(editor)
  await editor.page.getByRole('button', { name: 'Show modules' }).tap()
  const entry = await finger.onPalette('modules/file-system/filestore')
  const group = await finger.on(editor.group('primary'))
  await finger.drag(entry, { x: entry.x + 80, y: entry.y }, group)
  await expect.poll(() => editor.module('filestore').count()).toBe(1)
  expect(await editor.module('filestore').getAttribute('data-group-name')).toBe('primary')
  await editor.page.getByRole('button', { name: 'Hide modules' }).waitFor()
})

async function movedBy(id: string, before: { readonly x: number; readonly y: number }) {
  const { x, y } = await finger.on(editor.module(id))
  return { x: Math.round(x - before.x), y: Math.round(y - before.y) }
}

async function zoom(): Promise<number> {
  const button = editor.page.getByRole('button', { name: /^Zoom to 100 %/ })
  return Number.parseInt((await button.textContent()) ?? '', 10)
}

async function boxOf(what: 'canvas') {
  const box = await editor[what].boundingBox()
  if (box === null) throw new Error('the canvas is not on the page')
  return box
}

async function selected(): Promise<readonly (string | null)[]> {
  return editor.page
    .locator('[data-module][aria-current=true]')
    .evaluateAll((all) => all.map((node) => node.getAttribute('data-module')))
}
