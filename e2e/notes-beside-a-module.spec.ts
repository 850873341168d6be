import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { changedLines } from './support/changed-lines.ts'
import type { Editor } from './support/editor.ts'
import { judgeAccessibility } from './support/judge-accessibility.ts'

const { open } = prepareBrowser()

const blueprint = `blueprint_name: demo
vars:
  project_id: my-project
  deployment_name: demo
  region: us-central1
  zone: us-central1-a
deployment_groups:
- group: primary
  modules:
  # One network for all,
  #the old one is gone.
  - id: network
    source: modules/network/vpc
  - id: vm
    source: modules/compute/vm-instance
    use: [network]
`

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('demo.yaml', blueprint)
})

async function lines() {
  await editor.settled()
  return changedLines(blueprint, await editor.readText())
}

test('the comment above a module is its note, and only the changed line is written', async () => {
  await editor.module('network').click()
  const note = editor.page.getByRole('textbox', { name: 'Note on network' })
  await expect.poll(() => note.inputValue()).toBe('One network for all,\nthe old one is gone.')
  await note.fill('One network for everything,\nthe old one is gone.')
  await note.press('ControlOrMeta+Enter')
  expect(await lines()).toEqual({
    removed: ['  # One network for all,'],
    added: ['  # One network for everything,'],
  })
  expect(await judgeAccessibility(editor.page, { inside: '[data-pane="inspector"]' })).toEqual([])
})

test('a note is added, given up by Escape, and taken away', async () => {
  await editor.module('vm').click()
  const settings = editor.settingsOf('vm')
  await settings.getByText('Source, kind and outputs').click()
  const note = editor.page.getByRole('textbox', { name: 'Note on vm' })
  await note.fill('nothing')
  await note.press('Escape')
  expect(await note.inputValue()).toBe('')
  await note.fill('For tests')
  await note.press('ControlOrMeta+Enter')
  expect(await lines()).toEqual({ removed: [], added: ['  # For tests'] })
  await expect.poll(() => note.inputValue()).toBe('For tests')
  await note.fill('')
  await note.blur()
  await editor.settled()
  expect(await editor.readText()).toBe(blueprint)
})
