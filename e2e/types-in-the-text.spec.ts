import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { changedLines } from './support/changed-lines.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const blueprint = officialBlueprint('examples--image-builder').toString('utf8')

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('image-builder.yaml', blueprint)
})

test('a module typed into the text stands on the canvas, in its group', async () => {
  await typeAtEnd('  - id: extra\n  source: modules/network/vpc')
  expect(await editor.module('extra').getAttribute('data-group-name')).toBe('cluster')
  expect(await editor.readText()).toBe(`${blueprint}  - id: extra\n    source: modules/network/vpc`)
})

test('broken text keeps the last drawing, locked and said so, until it can be read again', async () => {
  await typeAtEnd('  - id: "half')
  await editor.page
    .getByRole('region', { name: 'Blueprint' })
    .getByText('text has errors')
    .waitFor()
  expect(await editor.canvas.getAttribute('data-locked')).toBe('true')
  expect(await editor.module('custom-image').count()).toBe(1)
  expect((await editor.countFindings()).errors).toBeGreaterThan(0)

  const broken = await editor.readText()
  await editor.module('slurm_login').click()
  await editor.page.keyboard.press('Delete')
  await expectSaidLocked()
  await editor.settled()
  expect(await editor.module('slurm_login').count()).toBe(1)
  expect(await editor.readText()).toBe(broken)

  await editor.undo()
  expect(await editor.canvas.getAttribute('data-locked')).toBeNull()
  expect(await editor.readText()).toBe(blueprint)
})

test('whatever else would edit a locked drawing says so and does nothing', async () => {
  await typeAtEnd('  - id: "half')
  await editor.page
    .getByRole('region', { name: 'Blueprint' })
    .getByText('text has errors')
    .waitFor()
  const broken = await editor.readText()
  await editor.module('slurm_login').click()
  for (const key of ['F2', 'ControlOrMeta+d', 'ControlOrMeta+Shift+ArrowLeft', 'Shift+ArrowUp']) {
    await editor.page.keyboard.press(key)
    await expectSaidLocked()
    await editor.page.getByRole('alert').getByRole('button').click()
    await editor.module('slurm_login').click()
  }
  expect(await editor.page.getByRole('dialog').count()).toBe(0)
  expect(await editor.readText()).toBe(broken)
})

test('what is wrong is underlined in the text and counted on it', async () => {
  await typeAtEnd('  - id: extra\n  source: modules/network/vcp')
  const text = editor.page.getByRole('region', { name: 'Blueprint' })
  await text.locator('.squiggly-error').first().waitFor({ state: 'attached' })
  expect((await editor.countFindings()).errors).toBe(1)
})

test('typing, canvas and settings have one history, undone from wherever the focus is', async () => {
  await editor.module('slurm_login').click()
  await editor.page.keyboard.press('Delete')
  await editor.settled()
  const deleted = await editor.readText()
  expect(deleted).not.toBe(blueprint)
  await typeAtEnd('# a note')
  const typed = await editor.readText()
  expect(typed).toBe(`${deleted}# a note`)
  const settings = await editor.showSettings('network')
  await settings.getByRole('textbox', { name: 'mtu' }).fill('1460')
  await settings.getByRole('textbox', { name: 'mtu' }).press('Enter')
  await editor.settled()
  expect(changedLines(typed, await editor.readText()).added).toContain('      mtu: 1460')

  await editor.page.getByRole('menuitem', { name: 'Edit' }).click()
  await editor.page.getByRole('menuitem', { name: 'Undo' }).click()
  await editor.settled()
  expect(await editor.readText()).toBe(typed)
  await editor.text.focus()
  await editor.undo()
  expect(await editor.readText()).toBe(deleted)
  await editor.canvas.focus()
  await editor.undo()
  expect(await editor.readText()).toBe(blueprint)

  await editor.text.focus()
  for (const text of [deleted, typed]) {
    await editor.page.keyboard.press('ControlOrMeta+Shift+z')
    await editor.settled()
    expect(await editor.readText()).toBe(text)
  }
})

test('after Escape, Tab leaves the text and does not indent', async () => {
  await typeAtEnd('#')
  await editor.page.keyboard.press('Escape')
  await editor.page.keyboard.press('Tab')
  expect(await editor.text.evaluate((element) => element.matches(':focus'))).toBe(false)
  const pane = editor.page.getByRole('region', { name: 'Blueprint' })
  expect(await pane.evaluate((element) => element.contains(document.activeElement))).toBe(false)
  expect(await editor.readText()).toBe(`${blueprint}#`)
})

test('an edit elsewhere leaves the cursor at its words', async () => {
  await typeAtEnd('# end')
  await editor.module('network').click()
  await editor.page.keyboard.press('Delete')
  await editor.settled()
  await editor.text.focus()
  await editor.page.keyboard.type(' here')
  await editor.settled()
  expect((await editor.readText()).endsWith('\n# end here')).toBe(true)
})

/** A line break keeps the indentation of the line before. */
async function typeAtEnd(typed: string): Promise<void> {
  await editor.text.focus()
  await editor.page.keyboard.press('ControlOrMeta+End')
  await editor.page.keyboard.type(typed)
  await editor.settled()
}

async function expectSaidLocked(): Promise<void> {
  await editor.page.getByRole('alert').getByText('locked until it can be read again').waitFor()
}
