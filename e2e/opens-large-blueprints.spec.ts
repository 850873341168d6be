import { expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { largeBlueprint } from './support/large-blueprint.ts'
import { readPlainly } from './support/reference-cases.ts'

const { open } = prepareBrowser()

test('of 200 modules every group, module and edge is in the document', async () => {
  const editor = await open()
  const text = largeBlueprint(200)
  await editor.openText('large.yaml', text)
  const wanted = readPlainly(text)
  expect(wanted.modules).toHaveLength(200)
  expect(await editor.readGraph()).toEqual(wanted)
})

test('1,000 modules open, pan, zoom and take an edit', async () => {
  const editor = await open()
  const { page } = editor
  const text = largeBlueprint(1000)
  await editor.openText('large.yaml', text)
  await editor.canvas.focus()
  await page.keyboard.press('f')
  await expect.poll(async () => (await editor.readGraph()).groups.length).toBe(4)
  const box = await editor.canvas.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 200)
  for (const [x, y] of [
    [300, 0],
    [0, 600],
    [-300, -600],
  ] as const)
    await page.mouse.wheel(x, y)
  await page.keyboard.press('1')
  await page.keyboard.press('ArrowDown')
  const settings = await editor.settingsOf('net_0_0')
  await settings.getByRole('searchbox').fill('mtu')
  await settings.getByRole('textbox', { name: 'mtu' }).fill('1460')
  await settings.getByRole('textbox', { name: 'mtu' }).press('Enter')
  await editor.settled()
  expect(await editor.readText()).toContain('    settings:\n      mtu: 1460\n')
  await editor.undo()
  expect(await editor.readText()).toBe(text)
})
