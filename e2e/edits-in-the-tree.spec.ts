import type { Locator } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { judgeAccessibility } from './support/judge-accessibility.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const images = officialBlueprint('examples--image-builder').toString('utf8')
const slurm = officialBlueprint('examples--hpc-slurm').toString('utf8')

let editor: Editor

function line(name: string | RegExp): Locator {
  return editor.canvas.getByRole('treeitem', { name })
}

async function focusedName(): Promise<string | null> {
  return editor.canvas.locator(':focus').getAttribute('aria-label')
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await editor.page.keyboard.press(key)
}

describe('by keys, in the place of the drawing', () => {
  beforeEach(async () => {
    editor = await open()
    await editor.openText('image-builder.yaml', images)
    await editor.canvas.focus()
    await press('t')
    await editor.canvas.getByRole('tree').waitFor()
  })

  test('T changes between tree and drawing, and the tree is one stop with its place kept', async () => {
    await expect.poll(focusedName).toMatch(/^Group 1, primary/)
    await press('ArrowDown', 'ArrowDown')
    expect(await focusedName()).toMatch(
      /^scripts_for_image, startup-script, group primary, used by 1/,
    )
    await editor.settingsOf('scripts_for_image').waitFor()
    await press('Tab')
    expect(await editor.canvas.locator(':focus').count()).toBe(0)
    await press('Shift+Tab')
    expect(await focusedName()).toMatch(/^scripts_for_image/)
    await press('t')
    await editor.canvas.getByRole('tree').waitFor({ state: 'detached' })
    await expect
      .poll(() => editor.canvas.locator('[data-module]:focus').getAttribute('data-module'))
      .toBe('scripts_for_image')
  })

  test('arrows walk, open and close, and what is closed hides no selection', async () => {
    await press('ArrowLeft')
    expect(await line(/^Group 1/).getAttribute('aria-expanded')).toBe('false')
    expect(await line(/^network,/).count()).toBe(0)
    await press('ArrowDown')
    expect(await focusedName()).toMatch(/^Group 2, packer/)
    await press('End')
    expect(await focusedName()).toContain('slurm_controller')
    await press('Home')
    expect(await focusedName()).toMatch(/^Group 1/)
    await editor.problem('variable-null').first().click()
    await editor.run('network')
    await line(/^network,/).waitFor()
    expect(await line(/^network,/).getAttribute('aria-selected')).toBe('true')
  })

  test('a module is renamed, and the focus stays on it', async () => {
    await line(/^network,/).click()
    await press('F2')
    await editor.page.getByRole('dialog', { name: 'Rename network' }).waitFor()
    await editor.giveName('builder_net')
    await line(/^builder_net,/).waitFor()
    await expect.poll(focusedName).toMatch(/^builder_net,/)
    expect((await editor.readGraph()).edges).toContain('custom-image->builder_net')
  })

  test('a module and an edge are deleted, the neighbour takes the focus, undo brings them back', async () => {
    await line('custom-image uses scripts_for_image').click()
    await press('Delete')
    await expect.poll(() => editor.edge('custom-image', 'scripts_for_image').count()).toBe(0)
    await expect.poll(focusedName).toMatch(/^Group 3|^custom-image/)
    await line(/^slurm_login,/).click()
    await press('Delete')
    await expect.poll(() => editor.module('slurm_login').count()).toBe(0)
    await expect.poll(focusedName).toMatch(/^slurm_controller,/)
    await editor.undo()
    await editor.undo()
    expect(await editor.readText()).toBe(images)
  })

  test('a module is connected by C', async () => {
    await line(/^compute_nodeset,/).click()
    await press('c')
    const dialog = editor.page.getByRole('dialog', { name: 'Connect compute_nodeset' })
    await dialog.getByRole('option').first().waitFor()
    await editor.page.keyboard.type('scripts_for_image')
    await press('Enter')
    await line('compute_nodeset uses scripts_for_image').waitFor()
    await expect.poll(focusedName).toMatch(/^compute_nodeset,/)
  })

  test('modules, groups and uses move by Mod, Shift and an arrow', async () => {
    await line(/^network,/).click()
    await press('ControlOrMeta+Shift+ArrowDown')
    await expect.poll(modulesOfTree).toEqual(['scripts_for_image', 'network', ...later])
    await expect.poll(focusedName).toMatch(/^network,/)
    await press('ControlOrMeta+Shift+ArrowUp')
    await expect.poll(modulesOfTree).toEqual(['network', 'scripts_for_image', ...later])
    expect(await editor.readText()).toBe(images)

    await line('slurm_controller uses compute_partition').click()
    await press('ControlOrMeta+Shift+ArrowUp')
    await expect
      .poll(async () =>
        (await editor.readText()).indexOf('    - compute_partition\n    - network\n'),
      )
      .toBeGreaterThan(0)
    await editor.undo()

    await line(/^slurm_login,/).click()
    await press('ControlOrMeta+Shift+ArrowLeft')
    // The group between them builds an image and takes no second module.
    const login = editor.page.getByRole('status').getByText('Move slurm_login to primary')
    await login.waitFor({ state: 'attached' })
    await editor.undo()
    expect(await editor.readText()).toBe(images)
    await line(/^Group 2, packer/).click()
    await press('ControlOrMeta+Shift+ArrowDown')
    await expect
      .poll(async () => (await editor.readGraph()).groups)
      .toEqual(['primary', 'cluster', 'packer'])
    await expect.poll(focusedName).toMatch(/^Group 3, packer/)
  })

  test('several modules are selected by Shift and arrows, and deleted together', async () => {
    await line(/^network,/).click()
    await press('Shift+ArrowDown')
    expect(await editor.canvas.locator('[aria-selected="true"]').count()).toBe(2)
    await press('Space')
    expect(await editor.canvas.locator('[aria-selected="true"]').count()).toBe(1)
    await press('Space', 'Delete')
    await expect.poll(() => editor.module('network').count()).toBe(0)
    expect(await editor.module('scripts_for_image').count()).toBe(0)
  })

  test('the context menu opens on a line, and does what it says to it', async () => {
    await line(/^Group 3, cluster/).click()
    await press('Shift+F10')
    const menu = editor.page.getByRole('menu')
    await menu.getByRole('menuitem', { name: 'Move group earlier' }).waitFor()
    await press('Escape')
    expect(await focusedName()).toMatch(/^Group 3/)
    await line(/^custom-image,/).click({ button: 'right' })
    await menu.getByRole('menuitem', { name: 'Delete' }).click()
    await expect.poll(() => editor.module('custom-image').count()).toBe(0)
  })

  test('a module is added to the selected group, by key and by drag', async () => {
    await line(/^Group 1, primary/).click()
    await press('a')
    await editor.page.keyboard.type('filestore')
    await press('Enter')
    await line(/^filestore,/).waitFor()
    expect(await editor.module('filestore').getAttribute('data-group-name')).toBe('primary')
    await editor.page.getByRole('searchbox', { name: 'Search modules' }).fill('')
    await editor.dragIntoGroup('modules/file-system/filestore', 'cluster')
    await expect.poll(async () => (await modulesOfTree()).at(-1)).toMatch(/^filestore/)
  })
})

const later = [
  'custom-image',
  'compute_nodeset',
  'compute_partition',
  'slurm_login',
  'slurm_controller',
]

async function modulesOfTree(): Promise<readonly string[]> {
  return editor.canvas
    .locator('[data-module]')
    .evaluateAll((lines) => lines.map((one) => one.getAttribute('data-module') ?? ''))
}

describe('in a narrow window, by touch', () => {
  beforeEach(async () => {
    editor = await open({ width: 390, height: 844, touch: true })
    await editor.openText('hpc-slurm.yaml', slurm)
    await editor.canvas.getByRole('tree').waitFor()
  })

  test('a tap selects, the menus act on it', async () => {
    const { page } = editor
    await line(/^homefs,/).tap()
    expect(await line(/^homefs,/).getAttribute('aria-selected')).toBe('true')
    await page.getByRole('menuitem', { name: 'Edit', exact: true }).tap()
    await page.getByRole('menuitem', { name: 'Rename…' }).tap()
    const dialog = page.getByRole('dialog', { name: 'Rename homefs' })
    await dialog.getByRole('textbox').fill('home')
    await dialog.getByRole('button', { name: 'Rename' }).tap()
    await line(/^home,/).waitFor()
    await line('home uses private_service_access').tap()
    await page.getByRole('menuitem', { name: 'Edit', exact: true }).tap()
    await page.getByRole('menuitem', { name: 'Delete', exact: true }).tap()
    await expect.poll(() => editor.edge('home', 'private_service_access').count()).toBe(0)
  })

  test('every line has room for a finger, and a tap at its beginning folds it', async () => {
    const box = await line(/^Group 1/).boundingBox()
    if (box === null) throw new Error('the line is not drawn')
    expect(box.height).toBeGreaterThanOrEqual(44)
    await editor.page.touchscreen.tap(box.x + 20, box.y + box.height / 2)
    expect(await line(/^Group 1/).getAttribute('aria-expanded')).toBe('false')
    expect(await line(/^homefs,/).count()).toBe(0)
  })
})

test.each([
  { width: 390, height: 844, theme: 'light' },
  { width: 390, height: 844, theme: 'dark' },
  { width: 1440, height: 900, theme: 'light' },
  { width: 1440, height: 900, theme: 'dark' },
] as const)('the tree has no fault for axe at $width in $theme', async (size) => {
  editor = await open(size)
  await editor.openText(
    'image-builder.yaml',
    images.replace('source: modules/network/vpc', 'source: modules/network/vpcs'),
  )
  await editor.canvas.focus()
  if (size.width > 640) await press('t')
  await editor.canvas.getByRole('tree').waitFor()
  await press('ArrowDown')
  expect(await judgeAccessibility(editor.page, { inside: 'html' })).toEqual([])
})
