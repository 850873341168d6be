import { expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { changedLines } from './support/changed-lines.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const blueprint = officialBlueprint('examples--image-builder')

test('a file dropped on the page opens', async () => {
  const editor = await open()
  await drop(editor, 'dropped.yaml', blueprint)
  await expect.poll(() => editor.module('custom-image').count()).toBe(1)
  await editor.settled()
  expect(await editor.downloadBlueprint()).toEqual(blueprint)
})

test('a blueprint pasted outside any field opens', async () => {
  const editor = await open()
  await editor.page.getByText('Start with an empty blueprint').waitFor()
  await copy(editor, blueprint.toString('utf8'))
  await editor.page.keyboard.press('ControlOrMeta+v')
  await expect.poll(() => editor.module('custom-image').count()).toBe(1)
  await editor.settled()
  expect(await editor.downloadBlueprint()).toEqual(blueprint)
})

test('text that is no blueprint is not opened by pasting it', async () => {
  const editor = await open()
  await editor.openText('first.yaml', blueprint)
  await copy(editor, 'a shopping list: milk')
  await editor.canvas.focus()
  await editor.page.keyboard.press('ControlOrMeta+v')
  await editor.settled()
  expect(await editor.downloadBlueprint()).toEqual(blueprint)
})

test('opening a second blueprint keeps the first with its edits and its undo', async () => {
  const editor = await open()
  await editor.openText('first.yaml', blueprint)
  await editor.module('slurm_login').click()
  await editor.page.keyboard.press('Delete')
  await expect.poll(() => editor.module('slurm_login').count()).toBe(0)
  await drop(editor, 'second.yaml', officialBlueprint('examples--hpc-slurm'))
  await expect.poll(() => editor.module('homefs').count()).toBe(1)

  await editor.run('New')
  const others = editor.page.getByRole('region', { name: 'Open in this page' })
  expect(await others.getByRole('button').allInnerTexts()).toEqual(['second.yaml', 'first.yaml'])
  await others.getByRole('button', { name: 'first.yaml' }).click()
  await expect.poll(() => editor.module('custom-image').count()).toBe(1)
  expect(await editor.module('slurm_login').count()).toBe(0)
  await editor.undo()
  expect(await editor.module('slurm_login').count()).toBe(1)
  expect(await editor.downloadBlueprint()).toEqual(blueprint)
})

test('what is typed but not entered goes into its blueprint before another one opens', async () => {
  const editor = await open()
  await editor.openText('first.yaml', blueprint)
  const settings = await editor.showSettings('network')
  await settings.getByRole('textbox', { name: 'mtu' }).fill('1460')
  await drop(editor, 'second.yaml', officialBlueprint('examples--hpc-slurm'))
  await expect.poll(() => editor.module('homefs').count()).toBe(1)
  await editor.settled()
  expect(await editor.downloadBlueprint()).toEqual(officialBlueprint('examples--hpc-slurm'))
  await editor.run('New')
  await editor.page.getByRole('button', { name: 'first.yaml' }).click()
  await expect.poll(() => editor.module('custom-image').count()).toBe(1)
  await editor.settled()
  expect(await editor.readText()).toContain('      mtu: 1460\n')
})

test('a file that is no text is refused, and what is open stays', async () => {
  const editor = await open()
  await editor.openText('first.yaml', blueprint)
  await drop(editor, 'picture.yaml', Buffer.from([0xff, 0x00, 0x80, 0xc3, 0x28]))
  await editor.page.getByRole('alert').getByText('picture.yaml').waitFor()
  expect(await editor.downloadBlueprint()).toEqual(blueprint)
})

const withMark = `\uFEFF${blueprint.toString('utf8').trimEnd().replaceAll('\n', '\r\n')}`

test('a byte order mark, CRLF and a missing last line break come back as they were', async () => {
  const editor = await open()
  await editor.openText('windows.yaml', withMark)
  expect(await editor.module('custom-image').count()).toBe(1)
  expect(await editor.readText()).toBe(withMark)
})

test('an edit of such a file changes its own line only and speaks CRLF', async () => {
  const editor = await open()
  await editor.openText('windows.yaml', withMark)
  const settings = await editor.showSettings('network')
  await settings.getByRole('textbox', { name: 'mtu' }).fill('1460')
  await settings.getByRole('textbox', { name: 'mtu' }).press('Enter')
  await editor.settled()
  const { removed, added } = changedLines(withMark, await editor.readText())
  expect(removed).toEqual([])
  expect(added).toEqual(['    settings:\r', '      mtu: 1460\r'])
})

async function drop(editor: Editor, name: string, bytes: Buffer): Promise<void> {
  const dataTransfer = await editor.page.evaluateHandle(
    ({ name, values }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(values)], name, { type: 'application/yaml' }))
      return transfer
    },
    { name, values: [...bytes] },
  )
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await editor.page.locator('main').dispatchEvent(type, { dataTransfer })
  }
}

async function copy(editor: Editor, text: string): Promise<void> {
  await editor.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await editor.page.evaluate((text) => navigator.clipboard.writeText(text), text)
}
