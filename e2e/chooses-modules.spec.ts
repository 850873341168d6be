import { strToU8, zipSync } from 'fflate'
import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { judgeAccessibility } from './support/judge-accessibility.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const blueprint = officialBlueprint('examples--image-builder')

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('image-builder.yaml', blueprint)
})

test('a search says why each module was found', async () => {
  const palette = editor.page.getByRole('region', { name: 'Modules' })
  const search = palette.getByRole('searchbox', { name: 'Search modules' })
  await search.fill('gives network_storage')
  const filestore = palette.locator('[data-palette="modules/file-system/filestore"]')
  expect(await filestore.textContent()).toContain('gives network_storage')
  await search.fill('filestroe')
  await filestore.waitFor()
})

test('the palette is narrowed to what gives to the selection, or takes from it', async () => {
  const palette = editor.page.getByRole('region', { name: 'Modules' })
  await editor.module('network').click()
  await editor.settled()
  const takes = palette.getByRole('button', { name: 'Takes what network gives' })
  await takes.click()
  expect(await takes.getAttribute('aria-pressed')).toBe('true')
  await palette.locator('[data-palette="modules/file-system/filestore"]').waitFor()
  expect(await palette.locator('[data-palette="modules/project/service-account"]').count()).toBe(0)
  await takes.click()
  await palette.locator('[data-palette="modules/network/multivpc"]').waitFor()
})

test('a module is read about by keyboard, and from there the modules that go with it', async () => {
  const { page } = editor
  await page.locator('[data-palette="modules/file-system/filestore"]').focus()
  await page.keyboard.press('ArrowRight')
  const about = page.getByRole('article', { name: 'About filestore' })
  await about.getByText('Google Cloud services').waitFor()
  expect(await about.textContent()).toContain('file.googleapis.com')
  expect(await about.getByRole('link').getAttribute('href')).toBe(
    'https://github.com/GoogleCloudPlatform/cluster-toolkit/tree/v1.95.0/modules/file-system/filestore',
  )
  await about.getByText(/^Is filled by/).click()
  await about.getByRole('button', { name: 'vpc', exact: true }).click()
  await page.getByRole('article', { name: 'About vpc' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-palette="modules/file-system/filestore"]').waitFor()
})

test('the inspector says what a module and each of its settings is for', async () => {
  const settings = editor.settingsOf('custom-image')
  await editor.module('custom-image').click()
  const row = settings.locator('[data-setting="subnetwork_name"]')
  await row.waitFor()
  const input = row.getByRole('textbox', { name: 'subnetwork_name' })
  const described = (await input.getAttribute('aria-describedby')) ?? ''
  const texts = await Promise.all(
    described.split(' ').map((id) => editor.page.locator(`[id="${id}"]`).textContent()),
  )
  expect(texts.join(' ')).toMatch(/Subnet .*from\s*network/s)
})

const themes = [{ theme: 'light' }, { theme: 'dark' }] as const

test.each(themes)(
  'the views of modules are free of faults in the $theme theme',
  async ({ theme }) => {
    const { page } = editor
    await page.emulateMedia({ colorScheme: theme })
    await page.reload()
    await editor.module('network').waitFor()
    await editor.module('network').click()
    await editor.settled()
    const found: string[] = []
    const judge = async (screen: string, inside = 'dialog'): Promise<void> => {
      for (const fault of await judgeAccessibility(page, { inside })) {
        found.push(`${screen}: ${fault}`)
      }
    }
    await page.getByRole('searchbox', { name: 'Search modules' }).fill('network')
    await judge('search', '[data-pane="palette"]')
    await page.getByRole('searchbox', { name: 'Search modules' }).fill('')
    await page.locator('[data-palette="modules/file-system/filestore"]').focus()
    await page.keyboard.press('ArrowRight')
    const about = page.getByRole('article', { name: 'About filestore' })
    await about.getByText(/inputs$/).click()
    await judge('page of a module', '[data-pane="palette"]')
    await editor.settingsOf('network').locator('summary').first().click()
    await judge('about a module', '[data-pane="inspector"]')

    const files = { 'own/good/main.tf': 'variable "a" {}', 'own/bad/main.tf': 'variable "b" {\n' }
    const bytes = Object.entries(files).map(([path, text]) => [path, strToU8(text)])
    const buffer = Buffer.from(zipSync(Object.fromEntries(bytes)))
    const zip = { name: 'own.zip', mimeType: 'application/zip', buffer }
    await page.getByTestId('open-file').setInputFiles(zip)
    await editor.run('Add modules…')
    const dialog = page.getByRole('dialog', { name: 'Add modules' })
    await dialog.locator('[data-found-module="./own/bad"]').waitFor()
    await dialog.getByRole('textbox', { name: 'Repository' }).fill('owner/name')
    await judge('add modules')
    await page.keyboard.press('Escape')
    await editor.run('Toolkit version…')
    await page.getByRole('dialog', { name: 'Toolkit version' }).waitFor()
    await judge('toolkit version')
    expect(found).toEqual([])
  },
)
