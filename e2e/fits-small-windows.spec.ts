import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { largeBlueprint } from './support/large-blueprint.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const blueprint = officialBlueprint('examples--image-builder')

test.each([
  { width: 1024, height: 700 },
  { width: 320, height: 640 },
])('at $width by $height everything is reached and nothing is cut off', async (size) => {
  const editor = await open(size)
  const { page } = editor
  await expectNoSideways(editor)
  await editor.openText('image-builder.yaml', blueprint)
  await expectNoSideways(editor)

  await page.getByRole('button', { name: 'Show modules' }).click()
  const modules = page.getByRole('region', { name: 'Modules' })
  await expectInside(modules.locator('[data-palette="modules/network/vpc"]'), size)
  await page.getByRole('button', { name: 'Hide modules' }).click()
  expect(await modules.count()).toBe(0)

  await page.getByRole('button', { name: 'Show settings' }).click()
  const variables = page.getByRole('region', { name: 'Variables' })
  await expectInside(variables.getByRole('textbox', { name: 'project_id' }), size)
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: /^Problems/ }).click()
  await expectInside(editor.problems.locator('[data-problem]').first(), size)
  await page.getByRole('tab', { name: /^Text/ }).click()
  await expectInside(editor.text, size)
  for (const menu of ['File', 'Edit', 'View', 'Help']) {
    await page.getByRole('menuitem', { name: menu, exact: true }).click()
    await expectInside(page.getByRole('menu').getByRole('menuitem').last(), size)
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expectInside(dialog.getByRole('textbox', { name: 'project_id' }), size)
  await expectInside(dialog.getByRole('button', { name: 'Download zip' }), size)
  await expectNoSideways(editor)
})

test.each([
  { slug: 'examples--hpc-enterprise-slurm', width: 1440, height: 900 },
  { slug: 'examples--hpc-enterprise-slurm', width: 1024, height: 700 },
  { slug: 'examples--image-builder', width: 1024, height: 700 },
  {
    slug: 'examples--machine-learning--a3-megagpu-8g--a3mega-slurm-blueprint',
    width: 1024,
    height: 700,
  },
])('$slug opens as a whole at $width by $height, and nothing lies over it', async (row) => {
  const editor = await open(row)
  await editor.openText('blueprint.yaml', officialBlueprint(row.slug))
  const canvas = await boxOf(editor.canvas)
  const controls = await boxOf(editor.page.getByRole('toolbar', { name: 'View' }))
  for (const lane of await editor.canvas.locator('[data-group]').all()) {
    const { x, y, width, height } = await boxOf(lane)
    expect(x).toBeGreaterThanOrEqual(canvas.x)
    expect(y).toBeGreaterThanOrEqual(canvas.y)
    expect(x + width).toBeLessThanOrEqual(canvas.x + canvas.width)
    expect(y + height).toBeLessThanOrEqual(canvas.y + canvas.height)
    expect(x + width <= controls.x || y + height <= controls.y).toBe(true)
  }
})

test('what could not be read as a whole opens at its first group, large enough to read', async () => {
  const editor = await open({ width: 1024, height: 700 })
  await editor.openText('large.yaml', largeBlueprint(120))
  const canvas = await boxOf(editor.canvas)
  const first = await boxOf(editor.group('group0'))
  expect(first.x - canvas.x).toBeLessThan(24)
  expect(first.y - canvas.y).toBeLessThan(24)
  const zoom = editor.page.getByRole('button', { name: /^Zoom to 100 %/ })
  expect(Number.parseInt((await zoom.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(48)
})

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (box === null) throw new Error(`not on the page: ${element}`)
  return box
}

/** Once the panes have come to rest, nothing stands out sideways. */
async function expectNoSideways(editor: Editor): Promise<void> {
  await expect
    .poll(() =>
      editor.page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      }),
    )
    .toBe(0)
}

async function expectInside(
  element: Locator,
  window: { readonly width: number; readonly height: number },
): Promise<void> {
  await element.waitFor()
  await element.scrollIntoViewIfNeeded()
  // Drawers slide in, so the place that counts is the one where the element comes to rest.
  await expect
    .poll(async () => {
      const box = await element.boundingBox()
      return (
        box !== null &&
        box.x >= 0 &&
        box.x + box.width <= window.width &&
        box.y >= 0 &&
        box.y + Math.min(box.height, 24) <= window.height
      )
    })
    .toBe(true)
}
