import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const whole = officialBlueprint('examples--image-builder').toString('utf8')

/** One `use` list is not closed: the text does not parse. */
const broken = whole.replace('use: [network]', 'use: [network')

let editor: Editor
beforeEach(async () => {
  editor = await open()
})

test('a file that does not parse opens with its errors, and what can be read, partial and locked', async () => {
  expect(broken).not.toBe(whole)
  await editor.openText('broken.yaml', broken)
  const { canvas, page } = editor
  await editor.module('slurm_login').waitFor()
  expect(await canvas.getAttribute('data-locked')).toBe('true')
  expect(await canvas.getAttribute('data-partial')).toBe('true')
  await page.getByText('partial and locked: the text has errors').waitFor()
  await page.getByText('the drawing shows what can be read of it').waitFor()
  expect(await editor.problems.locator('[data-problem]').count()).toBeGreaterThan(0)

  await editor.module('slurm_login').click()
  await canvas.focus()
  await page.keyboard.press('Delete')
  await editor.settled()
  expect(await editor.readText()).toBe(broken)
})

test('once the text can be read it is drawn whole and can be edited', async () => {
  await editor.openText('broken.yaml', broken)
  await editor.canvas.and(editor.page.locator('[data-partial]')).waitFor()
  await write(whole)
  await expect.poll(() => editor.canvas.getAttribute('data-locked')).toBeNull()
  expect(await editor.canvas.getAttribute('data-partial')).toBeNull()
})

test('a broken text without anything to draw does not offer a first group', async () => {
  await editor.openText('broken.yaml', 'blueprint_name: [demo\nvars:\n  zone: z\n')
  await editor.page.getByRole('region', { name: 'The text cannot be read yet' }).waitFor()
  expect(await editor.page.getByText('No deployment group yet').count()).toBe(0)
})

test('nor does one that had no group when it was last read', async () => {
  await editor.openText('early.yaml', 'blueprint_name: demo\nvars:\n  zone: z\n')
  await editor.page.getByText('No deployment group yet').waitFor()
  await write('blueprint_name: demo\nvars: [\n  zone: z\n')
  await editor.page.getByRole('region', { name: 'The text cannot be read yet' }).waitFor()
  expect(await editor.page.getByText('No deployment group yet').count()).toBe(0)
})

/** Puts another text in place of the one in the text pane. */
async function write(text: string): Promise<void> {
  await editor.text.focus()
  await editor.page.keyboard.press('ControlOrMeta+a')
  await editor.page.keyboard.insertText(text)
  await editor.settled()
}
