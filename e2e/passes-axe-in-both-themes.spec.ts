import { expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { judgeAccessibility } from './support/judge-accessibility.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const slips = officialBlueprint('examples--image-builder')
  .toString('utf8')
  .replace('node_count_dynamic_max:', 'node_count_dynamc_max:')

const themes = [{ theme: 'light' }, { theme: 'dark' }] as const

test.each(themes)('every screen is free of faults in the $theme theme', async ({ theme }) => {
  const editor = await open({ theme })
  const { page } = editor
  const found: string[] = []
  const judge = async (screen: string, inside = 'dialog'): Promise<void> => {
    for (const fault of await judgeAccessibility(page, { inside }))
      found.push(`${screen}: ${fault}`)
  }

  await page.getByRole('main').waitFor()
  await judge('start', 'html')
  await editor.openText('image-builder.yaml', slips)
  await editor.text.waitFor()
  await judge('blueprint', 'html')
  await editor.showSettings('custom-image')
  await judge('settings of a module', '[data-pane="inspector"]')
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await judge('menu', '[role=menu]')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await page.getByRole('dialog', { name: 'Rename custom-image' }).waitFor()
  await judge('rename')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  await judge('command palette')
  await page.keyboard.press('Escape')
  await editor.canvas.focus()
  await page.keyboard.press('c')
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  await judge('connect')
  await page.keyboard.press('Escape')
  for (const [action, name] of [
    ['Add image build', 'Add image build'],
    ['Add modules…', 'Add modules'],
    ['Toolkit version…', /toolkit/i],
    ['Keyboard shortcuts', 'Keyboard shortcuts'],
  ] as const) {
    await editor.run(action)
    await page.getByRole('dialog', { name }).waitFor()
    await judge(action)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await editor.run('History')
  await page.getByRole('list', { name: 'History' }).waitFor()
  await judge('history', '[data-pane="canvas"]')
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('dialog', { name: 'Export' }).getByText('project_id').first().waitFor()
  await judge('export, refused')
  await page.keyboard.press('Escape')
  await editor
    .problem('unknown-setting')
    .getByRole('button', { name: /to node_count_dynamic_max$/ })
    .click()
  await editor.problem('unknown-setting').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByLabel('project_id').fill('my-project')
  await dialog.getByLabel('project_id').press('Enter')
  await dialog.getByRole('treeitem').first().waitFor()
  await judge('export')
  await page.keyboard.press('Escape')
  await editor.openText('broken.yaml', slips.replace('use: [network]', 'use: [network'))
  await editor.canvas.and(page.locator('[data-locked]')).waitFor()
  await judge('a text that cannot be read', 'html')

  expect(found).toEqual([])
})
