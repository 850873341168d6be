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

test('between two lanes a module begins a new group there, in one step', async () => {
  await carry('modules/file-system/filestore', 'cluster', -12)
  await editor.group('cluster').getByText('in a new group, before cluster').waitFor()
  await editor.page.mouse.up()
  await expect.poll(() => editor.module('filestore').count()).toBe(1)
  await editor.settled()
  expect((await editor.readGraph()).groups).toEqual(['primary', 'packer', 'group4', 'cluster'])
  expect(await editor.module('filestore').getAttribute('data-group-name')).toBe('group4')
  await editor.undo()
  expect(await editor.readText()).toBe(opened)
})

test('a Packer module says that it gets a group of its own, and gets it', async () => {
  await carry('modules/packer/custom-image', 'primary', 60)
  await editor.group('primary').getByText('in a group of its own, after primary').waitFor()
  await editor.page.mouse.up()
  await expect.poll(async () => (await editor.readGraph()).groups.length).toBe(4)
  const { groups } = await editor.readGraph()
  expect(groups.map((name) => name === 'custom-image2')).toEqual([false, true, false, false])
})

test('a Packer group says while a module is over it that it takes no second one', async () => {
  const refusal = 'packer is a Packer group: it takes no second module'
  await carry('modules/network/vpc', 'packer', 60)
  await editor.group('packer').getByText(refusal).waitFor()
  await editor.page.mouse.up()
  await editor.page.getByRole('alert').getByText(refusal).waitFor()
  expect(await editor.readText()).toBe(opened)
})

/** Carries a module of the palette to a group's lane, so far from its left side, and holds it. */
async function carry(path: string, group: string, fromLeft: number): Promise<void> {
  const { mouse } = editor.page
  const item = editor.page.locator(`[data-palette="${path}"]`).first()
  await item.scrollIntoViewIfNeeded()
  const [from, lane] = [await item.boundingBox(), await editor.group(group).boundingBox()]
  if (from === null || lane === null) throw new Error('there is nothing to carry, or no lane')
  await mouse.move(from.x + 20, from.y + 10)
  await mouse.down()
  await mouse.move(lane.x + fromLeft, lane.y + 200, { steps: 6 })
  await mouse.move(lane.x + fromLeft, lane.y + lane.height - 60, { steps: 6 })
}
