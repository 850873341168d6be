import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { judgeAccessibility } from './support/judge-accessibility.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('image-builder.yaml', officialBlueprint('examples--image-builder'))
})

test('each line that a new id changes is shown before it is changed, and what it means', async () => {
  const before = (await editor.readText()).split('\n')
  await editor.module('network').click()
  await editor.page.keyboard.press('F2')
  const dialog = editor.page.getByRole('dialog', { name: 'Rename network' })
  await dialog.getByRole('textbox').fill('backbone')
  await dialog.getByText(/^Changes \d+ lines$/).waitFor()
  const shown = await dialog.getByRole('listitem').allTextContents()
  await dialog.getByText(/destroys what it made and makes it anew as backbone/).waitFor()
  expect(await judgeAccessibility(editor.page, { inside: 'dialog' })).toEqual([])

  await editor.giveName('backbone')
  expect(await editor.module('backbone').count()).toBe(1)
  const after = (await editor.readText()).split('\n')
  const changed = after.flatMap((line, index) =>
    line === before[index] ? [] : [`line ${index + 1}${before[index]?.trim()}${line.trim()}`],
  )
  expect(changed.length).toBeGreaterThan(3)
  expect(shown).toEqual(changed)
})

test('a name that is taken is refused while it is typed', async () => {
  await editor.module('network').click()
  await editor.page.keyboard.press('F2')
  const dialog = editor.page.getByRole('dialog', { name: 'Rename network' })
  await dialog.getByRole('textbox').fill('slurm_login')
  await dialog.getByText(/slurm_login/).waitFor()
})

const takers = `blueprint_name: demo
vars:
  project_id: p
  deployment_name: demo
  region: us-central1
  zone: us-central1-a
  machine_type: n2-standard-2
deployment_groups:
- group: primary
  modules:
  - id: network
    source: modules/network/vpc
  - id: by_name
    source: modules/compute/vm-instance
    use: [network]
  - id: by_reference
    source: modules/compute/vm-instance
    use: [network]
    settings:
      machine_type: $(vars.machine_type)
`

test('a variable is renamed in both files, and written out where its name alone gave the value', async () => {
  const { page } = editor
  await page.getByTestId('open-file').setInputFiles([
    { name: 'demo.yaml', mimeType: 'application/yaml', buffer: Buffer.from(takers) },
    {
      name: 'demo-deployment.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from('vars:\n  machine_type: e2-small\n'),
    },
  ])
  await editor.module('by_name').waitFor()
  await editor.settled()
  const row = page.locator('[data-variable="machine_type"]')
  await row.getByRole('textbox').focus()
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: 'Rename machine_type' })
  await dialog.getByRole('textbox').fill('size')
  await dialog.getByText(/^by_name took machine_type by its name alone/).waitFor()
  const shown = await dialog.getByRole('listitem').allTextContents()
  expect(shown).toContain('line 7machine_type: n2-standard-2size: n2-standard-2')
  expect(shown).toContain('deployment file, line 2machine_type: e2-smallsize: e2-small')
  expect(shown.some((line) => line.endsWith('machine_type: $(vars.size)'))).toBe(true)
  expect(await judgeAccessibility(page, { inside: 'dialog' })).toEqual([])

  await editor.giveName('size')
  await page.locator('[data-variable="size"] input:focus').waitFor()
  expect((await editor.countFindings()).errors).toBe(0)
  expect(await editor.readText()).toContain('  size: n2-standard-2\n')
  await editor.undo()
  expect(await editor.readText()).toBe(takers)
})

test('a variable whose name is agreed on says so at the field, before anything is typed', async () => {
  await editor.openText('demo.yaml', takers)
  const variables = editor.page.getByRole('region', { name: 'Variables' })
  for (const name of ['project_id', 'deployment_name', 'region', 'zone']) {
    await variables.getByRole('button', { name: `Rename ${name}`, exact: true }).click()
    const dialog = editor.page.getByRole('dialog', { name: `Rename ${name}` })
    const field = dialog.getByRole('textbox')
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
    const described = await field.getAttribute('aria-describedby')
    const reason = await dialog.locator(`[id="${described}"]`).textContent()
    expect(reason).toMatch(new RegExp(`^${name} is a name that the toolkit and its modules agree`))
    expect(await dialog.getByRole('button', { name: 'Rename' }).isDisabled()).toBe(true)
    await editor.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
})
