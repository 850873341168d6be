import { expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const slurm = officialBlueprint('examples--hpc-slurm').toString('utf8')

function dialogOf({ page }: Editor) {
  return page.getByRole('dialog', { name: 'Add image build' })
}

test('on a cluster it offers what is there, says what it adds, and is one step', async () => {
  const editor = await open()
  await editor.openText('hpc-slurm.yaml', slurm)
  await editor.run('Add image build')
  const dialog = dialogOf(editor)
  expect(await dialog.getByLabel('Network of the builder').inputValue()).toBe('network')
  await dialog.getByLabel('Family of your image').fill('tuned-slurm')
  const plan = dialog.getByRole('region', { name: 'What is added' })
  await plan.getByText('new build (custom-image), uses network').waitFor()
  await dialog.getByRole('button', { name: 'Add image build' }).click()
  await dialog.waitFor({ state: 'detached' })
  await editor.settled()
  await editor.settingsOf('build').waitFor()
  await expect
    .poll(() => editor.canvas.locator('[data-module]:focus').getAttribute('data-module'))
    .toBe('build')
  expect(await editor.page.getByRole('status').textContent()).toContain('image build')
  expect(await editor.readText()).toContain('family: tuned-slurm')
  await editor.undo()
  expect(await editor.readText()).toBe(slurm)
})

test('by keys alone it stands where no text is, and another base image is typed', async () => {
  const editor = await open()
  const { keyboard } = editor.page
  await editor.openText('empty.yaml', '')
  await keyboard.press('ControlOrMeta+k')
  await keyboard.type('image build')
  await keyboard.press('Enter')
  const dialog = dialogOf(editor)
  await dialog.waitFor()
  expect(await focusedName(editor)).toBe('Base image')
  await keyboard.press('End')
  await keyboard.press('Tab')
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('my-base')
  await keyboard.press('Tab')
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('my-images')
  await keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await editor.settled()
  expect((await editor.readGraph()).groups).toHaveLength(3)
  const text = await editor.readText()
  expect(text).toContain('source_image_family: my-base')
  expect(text).toContain('source_image_project_id: [my-images]')
})

test('what cannot be is refused with the reason, and the text stays', async () => {
  const editor = await open()
  await editor.openText('hpc-slurm.yaml', slurm)
  await editor.run('Add image build')
  const dialog = dialogOf(editor)
  await dialog.getByLabel('Family of your image').fill('Not Good')
  await dialog.getByRole('alert').getByText('cannot name a family').waitFor()
  await dialog.getByLabel('Family of your image').press('Enter')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await editor.readText()).toBe(slurm)
})

function focusedName({ page }: Editor): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document
    const label = activeElement instanceof HTMLSelectElement ? activeElement.labels[0] : undefined
    return label?.firstChild?.textContent ?? ''
  })
}
