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

test('modules that are copied lie on the clipboard as YAML, and are pasted with ids of their own', async () => {
  await select('network', 'scripts_for_image')
  await press('ControlOrMeta+c')
  await expect.poll(() => editor.page.getByRole('status').textContent()).toContain('copied as YAML')
  const copied = await readClipboard()
  expect(copied).toContain('- id: network\n')
  expect(copied).toContain('- id: scripts_for_image\n')
  expect(await editor.readText()).toBe(opened)

  await editor.canvas.focus()
  await press('ControlOrMeta+v')
  await expect.poll(() => editor.module('network2').count()).toBe(1)
  expect(await editor.module('scripts_for_image2').count()).toBe(1)
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('what is pasted right behind the copy is what was copied, and the step has its names', async () => {
  await editor.page.evaluate(() =>
    navigator.clipboard.writeText('- id: older\n  source: modules/network/vpc\n'),
  )
  await select('network', 'scripts_for_image')
  await Promise.all([press('ControlOrMeta+c'), press('ControlOrMeta+v')])
  await expect.poll(() => editor.module('scripts_for_image2').count()).toBe(1)
  await editor.settled()
  expect(await editor.module('older').count()).toBe(0)
  await editor.run('History')
  const step = { name: 'Paste network2, scripts_for_image2' }
  await editor.page.getByRole('list', { name: 'History' }).getByRole('button', step).waitFor()

  await select('slurm_login', 'compute_partition')
  await Promise.all([press('ControlOrMeta+x'), press('ControlOrMeta+v')])
  await expect.poll(() => editor.module('slurm_login').getAttribute('aria-current')).toBe('true')
  expect(await editor.module('slurm_login2').count()).toBe(0)
})

test('YAML of other tools is pasted into the selected group', async () => {
  await editor.page.evaluate(() =>
    navigator.clipboard.writeText('- id: extra\n  source: modules/network/vpc\n'),
  )
  await editor.group('cluster').locator('[data-lane-head]').click()
  await press('ControlOrMeta+v')
  await expect.poll(() => editor.module('extra').count()).toBe(1)
  expect(await editor.module('extra').getAttribute('data-group-name')).toBe('cluster')
})

test('modules that are cut are gone in one step, and come back by pasting', async () => {
  await select('slurm_login', 'compute_partition')
  await press('ControlOrMeta+x')
  await expect.poll(() => editor.module('slurm_login').count()).toBe(0)
  expect(await editor.module('compute_partition').count()).toBe(0)
  await editor.settled()
  await editor.canvas.focus()
  await press('ControlOrMeta+v')
  await expect.poll(() => editor.module('slurm_login').count()).toBe(1)
  await editor.undo()
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('several modules are duplicated in one step', async () => {
  await select('network', 'scripts_for_image')
  await press('ControlOrMeta+d')
  await expect.poll(() => editor.module('network2').count()).toBe(1)
  expect(await editor.module('scripts_for_image2').count()).toBe(1)
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('a module dragged with Alt stays, and a second one of it stands where it was let go', async () => {
  const before = await middleOf('network')
  await editor.page.keyboard.down('Alt')
  await dragBy('network', 0, 150)
  await editor.page.mouse.up()
  await editor.page.keyboard.up('Alt')
  await expect.poll(() => editor.module('network2').count()).toBe(1)
  await editor.settled()
  const [old, second] = [await middleOf('network'), await middleOf('network2')]
  expect(Math.abs(old.y - before.y)).toBeLessThan(40)
  expect(second.y).toBeGreaterThan(old.y + 40)
})

test('of several modules dragged with Alt, all second ones stand where they were let go', async () => {
  await select('network', 'scripts_for_image')
  const before = [await middleOf('network'), await middleOf('scripts_for_image')] as const
  await editor.page.keyboard.down('Alt')
  await dragBy('network', 0, 180)
  await editor.page.mouse.up()
  await editor.page.keyboard.up('Alt')
  await expect.poll(() => editor.module('scripts_for_image2').count()).toBe(1)
  await editor.settled()
  const now = [await middleOf('network2'), await middleOf('scripts_for_image2')] as const
  expect(Math.abs(now[1].y - now[0].y - (before[1].y - before[0].y))).toBeLessThan(20)
  expect(Math.abs(now[0].y - before[0].y - 180)).toBeLessThan(20)
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('Escape gives up what the pointer drags', async () => {
  const before = await editor.module('network').getAttribute('style')
  await dragBy('network', 40, 150)
  await press('Escape')
  await editor.page.mouse.move(700, 500)
  await editor.page.mouse.up()
  await expect.poll(() => editor.module('network').getAttribute('style')).toBe(before)

  await editor.holdEdge('network', 'slurm_login')
  await press('Escape')
  await editor.page.mouse.up()
  await editor.settled()
  expect(await editor.readText()).toBe(opened)
})

test('Escape gives up a module on its way from the palette, and a lane on its way', async () => {
  const { mouse } = editor.page
  const entry = editor.page.locator('[data-palette="modules/network/vpc"]').first()
  const from = await entry.boundingBox()
  const lane = await editor.group('cluster').boundingBox()
  if (from === null || lane === null) throw new Error('not on the page')
  await mouse.move(from.x + 20, from.y + 10)
  await mouse.down()
  await mouse.move(lane.x + 60, lane.y + lane.height - 20, { steps: 8 })
  await editor.group('cluster').getByText('into group cluster').waitFor()
  await press('Escape')
  expect(await editor.group('cluster').getByText('into group cluster').count()).toBe(0)
  await mouse.up()
  await editor.settled()
  expect(await editor.readText()).toBe(opened)

  const before = await editor.group('cluster').getAttribute('style')
  await mouse.move(lane.x + lane.width - 40, lane.y + 20)
  await mouse.down()
  await mouse.move(40 + lane.x - lane.width * 2, lane.y + 20, { steps: 8 })
  await editor
    .group('cluster')
    .getByText(/before it/)
    .waitFor()
  await press('Escape')
  await mouse.up()
  await expect.poll(() => editor.group('cluster').getAttribute('style')).toBe(before)
  expect(await editor.readText()).toBe(opened)
})

test('Escape gives up a frame and a list at the pointer', async () => {
  const { mouse } = editor.page
  const first = await boxOf('network')
  await mouse.move(first.x - 12, first.y - 12)
  await mouse.down()
  await mouse.move(first.x + 60, first.y + 60, { steps: 5 })
  await editor.page.locator('.react-flow__selection').waitFor()
  await press('Escape')
  await mouse.move(first.x + 90, first.y + 90, { steps: 5 })
  expect(await editor.page.locator('.react-flow__selection').count()).toBe(0)
  await mouse.up()

  await editor.drawEdge('scripts_for_image', 'slurm_login')
  const list = editor.page.getByRole('listbox', { name: /pass one output/ })
  await list.getByRole('option').first().waitFor()
  await press('Escape')
  await expect.poll(() => list.count()).toBe(0)
  expect(await editor.readText()).toBe(opened)
})

test('the wheel pans, over modules too, and zooms with Control', async () => {
  const { mouse } = editor.page
  const at = await middleOf('network')
  await mouse.move(at.x, at.y)
  await mouse.wheel(0, 120)
  await expect.poll(async () => Math.round((await middleOf('network')).y - at.y)).toBe(-120)
  expect(Math.round((await middleOf('network')).x)).toBe(Math.round(at.x))
  const zoom = editor.page.getByRole('button', { name: /^Zoom to 100 %/ })
  const before = await zoom.textContent()
  await editor.page.keyboard.down('Control')
  await mouse.wheel(0, -300)
  await editor.page.keyboard.up('Control')
  await expect.poll(() => zoom.textContent()).not.toBe(before)
})

test('the middle button pans, over modules too', async () => {
  const { mouse } = editor.page
  const before = await middleOf('network')
  await mouse.move(before.x, before.y)
  await mouse.down({ button: 'middle' })
  await mouse.move(before.x + 50, before.y + 30, { steps: 5 })
  await mouse.up({ button: 'middle' })
  await expect.poll(async () => Math.round((await middleOf('network')).x - before.x)).toBe(50)
  expect(Math.round((await middleOf('network')).y - before.y)).toBe(30)
  expect(await editor.readText()).toBe(opened)
})

test('a frame drawn on empty paper selects, in a lane too; with the space bar it pans', async () => {
  const { mouse } = editor.page
  const first = await boxOf('network')
  const second = await boxOf('scripts_for_image')
  const left = Math.min(first.x, second.x) - 12
  const right = Math.max(first.x + first.width, second.x + second.width) + 12
  const top = Math.min(first.y, second.y) - 12
  const bottom = Math.max(first.y + first.height, second.y + second.height) + 12
  await mouse.move(left, bottom)
  await mouse.down()
  await mouse.move(right, top, { steps: 5 })
  await mouse.up()
  await expect.poll(() => selected()).toEqual(['network', 'scripts_for_image'])

  const before = await middleOf('network')
  await editor.canvas.focus()
  await editor.page.keyboard.down('Space')
  await mouse.move(left, bottom)
  await mouse.down()
  await mouse.move(left + 60, bottom + 40, { steps: 5 })
  await mouse.up()
  await editor.page.keyboard.up('Space')
  await expect.poll(async () => Math.round((await middleOf('network')).x - before.x)).toBe(60)
})

test('a port that is clicked offers what fits, placed and wired in one step', async () => {
  await editor.module('network').hover()
  await editor.page.locator('[data-port="network:out"]').click()
  const list = editor.page.getByRole('listbox', { name: 'Add a module that takes from network' })
  await list.getByRole('option', { name: /^filestore/ }).click()
  await expect.poll(() => editor.edge('filestore', 'network').count()).toBe(1)
  expect(await editor.module('filestore').getAttribute('data-group-name')).toBe('primary')
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('where use can pass nothing, one output goes to one setting by reference', async () => {
  await editor.drawEdge('scripts_for_image', 'slurm_login')
  const list = editor.page.getByRole('listbox', { name: /pass one output/ })
  await list.getByRole('option').first().click()
  await editor.settled()
  const text = await editor.readText()
  expect(text).toContain('$(scripts_for_image.')
  await expect
    .poll(() => editor.page.locator('[data-link="scripts_for_image->slurm_login"]').count())
    .toBe(1)
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('a new group is only drawn until its first module is dropped, and both are one step', async () => {
  await editor.run('Add group')
  const lane = editor.page.locator('[data-group="group4"]')
  await lane.getByText('written with its first module').waitFor()
  expect(await editor.readText()).toBe(opened)
  await press('f')
  await editor.dragIntoGroup('modules/file-system/filestore', 'group4')
  await expect.poll(() => editor.module('filestore').count()).toBe(1)
  expect(await editor.readText()).toContain('- group: group4\n')
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('a module changes its lane only with the pointer inside another one', async () => {
  const [packer, cluster] = [await editor.group('packer').boundingBox(), await boxOf('slurm_login')]
  if (packer === null) throw new Error('there is no lane')
  const { mouse } = editor.page
  // Gripped at its right end, the module reaches into the lane before its own; the pointer does not.
  await mouse.move(cluster.x + cluster.width - 14, cluster.y + 20)
  await mouse.down()
  await mouse.move(cluster.x + 30, cluster.y + 24, { steps: 8 })
  const dragged = await boxOf('slurm_login')
  expect(dragged.x).toBeLessThan(packer.x + packer.width)
  await mouse.up()
  await editor.settled()
  expect(await editor.module('slurm_login').getAttribute('data-group-name')).toBe('cluster')
  expect(await editor.readText()).toBe(opened)
})

test('a module carried to another lane tells what would be exported, before it is let go', async () => {
  const lane = await editor.group('primary').boundingBox()
  if (lane === null) throw new Error('there is no lane')
  const from = await middleOf('compute_nodeset')
  const { mouse } = editor.page
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move(lane.x + 60, lane.y + lane.height - 40, { steps: 8 })
  await editor
    .group('primary')
    .getByText(/into group primary.*then exported: compute_nodeset/)
    .waitFor()
  await press('Escape')
  await mouse.up()
  expect(await editor.readText()).toBe(opened)
})

test('Mod+P finds modules, written settings and variables, and shows what is chosen', async () => {
  await find('node_count_dynamic_max')
  await expect.poll(() => editor.settingsOf('compute_nodeset').count()).toBe(1)
  await find('slurm_login')
  await expect.poll(() => selected()).toEqual(['slurm_login'])
  await find('project_id')
  await editor.page.locator('[data-variable="project_id"]').waitFor()
})

async function find(name: string): Promise<void> {
  await press('ControlOrMeta+p')
  const dialog = editor.page.getByRole('dialog', { name: 'Find in the blueprint' })
  await dialog.getByRole('combobox').fill(name)
  await dialog
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click()
}

async function select(first: string, ...others: readonly string[]): Promise<void> {
  await editor.module(first).click()
  for (const id of others) await editor.module(id).click({ modifiers: ['ControlOrMeta'] })
}

async function press(key: string): Promise<void> {
  await editor.page.keyboard.press(key)
}

async function selected(): Promise<readonly (string | null)[]> {
  const ids = await editor.page
    .locator('[data-module][aria-current=true]')
    .evaluateAll((all) => all.map((node) => node.getAttribute('data-module')))
  return ids.sort()
}

async function readClipboard(): Promise<string> {
  await editor.page.context().grantPermissions(['clipboard-read'])
  return editor.page.evaluate(() => navigator.clipboard.readText())
}

async function boxOf(id: string) {
  const box = await editor.module(id).boundingBox()
  if (box === null) throw new Error(`not on the page: ${id}`)
  return box
}

async function middleOf(id: string) {
  const { x, y, width, height } = await boxOf(id)
  return { x: x + width / 2, y: y + height / 2 }
}

/** Picks a module up, carries it and holds it. */
async function dragBy(id: string, dx: number, dy: number): Promise<void> {
  const { mouse } = editor.page
  const from = await middleOf(id)
  await mouse.move(from.x, from.y)
  await mouse.down()
  await mouse.move(from.x + dx / 2, from.y + dy / 2, { steps: 5 })
  await mouse.move(from.x + dx, from.y + dy, { steps: 5 })
}
