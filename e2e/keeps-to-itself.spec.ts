import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { changedLines } from './support/changed-lines.ts'
import { officialBlueprint } from './support/reference-cases.ts'

// After each test of this folder nothing may have been asked of another origin, and nothing blocked.
const { open } = prepareBrowser()

const blueprint = officialBlueprint('examples--image-builder').toString('utf8')

test('with the network cut after the first blueprint, editing, opening and exporting go on', async () => {
  const editor = await open()
  const { page } = editor
  await editor.openText('image-builder.yaml', blueprint)
  await editor.text.waitFor()
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)

  const settings = await editor.showSettings('network')
  await settings.getByRole('textbox', { name: 'mtu' }).fill('1460')
  await settings.getByRole('textbox', { name: 'mtu' }).press('Enter')
  await editor.settled()
  await editor.dragIntoGroup('modules/file-system/filestore', 'cluster')
  await expect.poll(() => editor.module('filestore').count()).toBe(1)
  expect(changedLines(blueprint, await editor.readText()).added).toContain('      mtu: 1460')
  await editor.undo()

  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByLabel('project_id').fill('my-project')
  await dialog.getByLabel('project_id').press('Enter')
  const names = Object.keys(unzipSync(await editor.downloadZip()))
  expect(names.some((name) => name.endsWith('/primary/main.tf'))).toBe(true)
  await page.keyboard.press('Escape')

  await editor.openText('hpc-slurm.yaml', officialBlueprint('examples--hpc-slurm'))
  expect(await editor.module('homefs').count()).toBe(1)
})

test('the page allows itself nothing but its own files', async () => {
  const editor = await open()
  const response = await editor.page.reload()
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("connect-src 'self'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe-eval')
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/)
  const meta = editor.page.locator('meta[http-equiv="Content-Security-Policy"]')
  expect(await meta.getAttribute('content')).toContain("default-src 'none'")
  expect(response?.headers()['x-content-type-options']).toBe('nosniff')
  expect(response?.headers()['referrer-policy']).toBe('no-referrer')
})

test('markup in a blueprint is shown as text wherever it appears', async () => {
  const editor = await open()
  const payload = '<img src=x onerror=window.wasHit=1>'
  await editor.openText(
    '<b>hostile</b>.yaml',
    blueprint
      .replace('image-builder-v6\n', `'${payload}'\n`)
      .replace('partition_name: compute', `partition_name: '${payload}'`)
      .replace('disk_size: 32', `'${payload}': '${payload}'`)
      .replace('use: [compute_nodeset]', `use: ['${payload}']`),
  )
  const settings = await editor.showSettings('compute_partition')
  expect(await settings.getByRole('textbox', { name: 'partition_name' }).inputValue()).toBe(payload)
  for (const problem of await editor.problems.getByRole('listitem').all()) {
    await problem.getByRole('button').first().click()
  }
  expect(await editor.page.locator('img, header b').count()).toBe(0)
  expect(await editor.page.evaluate(() => 'wasHit' in window)).toBe(false)
})
