import { expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

async function openCluster(): Promise<Editor> {
  const editor = await open()
  await editor.openText('hpc.yaml', officialBlueprint('examples--image-builder'))
  return editor
}

/** The modules of a group that are drawn. */
function modulesOf(editor: Editor, group: string) {
  return editor.canvas.locator(`[data-module][data-group-name="${group}"]`)
}

test('a folded group is one box at which the edges of its modules end, after a reload too', async () => {
  const editor = await openCluster()
  const count = await modulesOf(editor, 'primary').count()
  expect(count).toBeGreaterThan(1)
  // On the drawing itself: a reload shows it in another zoom.
  const width = () => editor.group('primary').evaluate((lane: HTMLElement) => lane.offsetWidth)
  const before = await width()
  const crossing = editor.edge('compute_nodeset', 'network')
  const crossed = await crossing.count()
  const bytes = await editor.downloadBlueprint()

  await editor.canvas.getByRole('button', { name: 'Fold group primary' }).click()
  await expect.poll(() => modulesOf(editor, 'primary').count()).toBe(0)
  expect(await width()).toBeLessThan(before)
  expect(await editor.group('primary').textContent()).toContain(`${count} modules`)
  expect(await crossing.count()).toBe(crossed)
  expect(await editor.downloadBlueprint()).toEqual(bytes)

  await editor.page.reload()
  await editor.canvas.waitFor()
  await editor.settled()
  await expect.poll(() => editor.group('primary').count()).toBe(1)
  expect(await modulesOf(editor, 'primary').count()).toBe(0)

  await editor.group('primary').locator('[data-lane-head]').click()
  await editor.run('Unfold group')
  await expect.poll(() => modulesOf(editor, 'primary').count()).toBe(count)
  await expect.poll(width).toBe(before)
})

test('N dims all but a module and its neighbours, until Escape or N again', async () => {
  const editor = await openCluster()
  const dimmed = editor.canvas.locator('[data-module] [data-dimmed]')
  const isDimmed = (id: string) => editor.module(id).locator('[data-dimmed]').count()
  await editor.module('compute_nodeset').click()
  await editor.page.keyboard.press('n')
  await expect.poll(() => dimmed.count()).toBeGreaterThan(0)
  expect(await isDimmed('compute_nodeset')).toBe(0)
  const { modules, edges } = await editor.readGraph()
  const near = new Set(['compute_nodeset'])
  for (const edge of edges) {
    const ends = edge.split('->')
    if (ends.includes('compute_nodeset')) for (const end of ends) near.add(end)
  }
  for (const id of near) expect(await isDimmed(id)).toBe(0)
  expect(near.size).toBeLessThan(modules.length)

  await editor.page.keyboard.press('Escape')
  await expect.poll(() => dimmed.count()).toBe(0)
  await editor.page.keyboard.press('n')
  await expect.poll(() => dimmed.count()).toBeGreaterThan(0)
  await editor.page.keyboard.press('n')
  await expect.poll(() => dimmed.count()).toBe(0)
})
