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

  await editor.page.keyboard.press('Enter')
  await expect.poll(() => editor.module('backbone').count()).toBe(1)
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
