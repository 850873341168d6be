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

test('a name that is taken is refused while it is typed, and Enter leaves the reason there', async () => {
  const { page } = editor
  const before = await editor.readText()
  await editor.module('network').click()
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: 'Rename network' })
  const field = dialog.getByRole('textbox')
  await field.fill('slurm_login')
  await dialog.getByText(/slurm_login/).waitFor()
  await page.keyboard.press('Enter')
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  await field.fill('backbone')
  await dialog.getByText(/^Changes \d+ lines$/).waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('false')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await editor.readText()).toBe(before)
})

test('what is typed fast is renamed by the one Enter behind it, or stays with the reason', async () => {
  const { page } = editor
  const dialog = page.getByRole('dialog', { name: /^Rename / })
  await editor.module('network').click()
  await page.keyboard.press('F2')
  await dialog.waitFor()
  // In one go, so that no answer of the engine comes in between.
  await typeAndEnter('slurm_login')
  await expect.poll(() => dialog.getByRole('textbox').getAttribute('aria-invalid')).toBe('true')
  await typeAndEnter('backbone')
  await dialog.waitFor({ state: 'detached' })
  await editor.module('backbone').waitFor()

  await editor.group('primary').getByText('primary', { exact: true }).first().click()
  await page.keyboard.press('F2')
  await dialog.waitFor()
  await typeAndEnter('first')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(async () => (await editor.readGraph()).groups[0]).toBe('first')
})

test('the button does what Enter does, and a name that stays as it was changes nothing', async () => {
  const { page } = editor
  const before = await editor.readText()
  const dialog = page.getByRole('dialog', { name: /^Rename / })
  await editor.module('network').click()
  await page.keyboard.press('F2')
  await dialog.waitFor()
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  expect(await editor.readText()).toBe(before)
  await page.keyboard.press('F2')
  await dialog.getByRole('textbox').fill('backbone')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await dialog.waitFor({ state: 'detached' })
  await editor.module('backbone').waitFor()
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

/** Types and presses Enter within one turn of the page. */
async function typeAndEnter(name: string): Promise<void> {
  const field = editor.page.getByRole('dialog', { name: /^Rename / }).getByRole('textbox')
  await field.evaluate((input, typed) => {
    if (!(input instanceof HTMLInputElement)) throw new Error('the name is typed into no input')
    input.select()
    document.execCommand('insertText', false, typed)
    input.form?.requestSubmit()
  }, name)
}
