import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { changedLines } from './support/changed-lines.ts'
import type { Editor } from './support/editor.ts'
import { filesOfZip } from './support/exported-files.ts'
import { judgeAccessibility } from './support/judge-accessibility.ts'

const { open } = prepareBrowser()

const blueprint = `blueprint_name: demo
vars:
  project_id: my-project
  deployment_name: demo
  region: us-central1
  zone: us-central1-a
  notes: $(ghpc_stage("./notes.txt"))
deployment_groups:
- group: primary
  modules:
  - id: script
    source: modules/scripts/startup-script
    settings:
      runners:
      - type: data
        destination: notes.txt
        source: $(vars.notes)
      - type: shell
        destination: install.sh
        source: scripts/install.sh # ours
`

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('demo.yaml', blueprint)
})

function file(shown: Editor, path: string) {
  return shown.page.locator(`[data-file="${path}"]`)
}

async function choose(path: string, button: RegExp, content: string) {
  const [chooser] = await Promise.all([
    editor.page.waitForEvent('filechooser'),
    file(editor, path).getByRole('button', { name: button }).click(),
  ])
  const name = path.split('/').at(-1) ?? path
  await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  await editor.settled()
}

test('a staged file is attached, replaced, removed and taken back', async () => {
  const notes = file(editor, './notes.txt')
  await notes.getByText('not attached').waitFor()
  await choose('./notes.txt', /^Attach /, 'abc')
  await notes.getByText('3 B').waitFor()
  await choose('./notes.txt', /^Replace /, 'abcdef')
  await notes.getByText('6 B').waitFor()
  await notes.getByRole('button', { name: /^Remove / }).click()
  await notes.getByText('not attached').waitFor()
  await editor.undo()
  await notes.getByText('6 B').waitFor()
  expect(await editor.readText()).toBe(blueprint)
})

test('a plain path is staged with its file in one step, and the export places both', async () => {
  await choose('./notes.txt', /^Attach /, 'abc')
  await editor.module('script').click()
  const plain = editor.page.locator('[data-file="scripts/install.sh"]')
  await plain.getByText('looked for where the deployment runs').waitFor()
  await choose('scripts/install.sh', /^Attach /, '#!/bin/sh\n')
  await plain.getByText('10 B').waitFor()
  expect(changedLines(blueprint, await editor.readText())).toEqual({
    removed: ['        source: scripts/install.sh # ours'],
    added: ['        source: $(ghpc_stage("scripts/install.sh")) # ours'],
  })
  await editor.undo()
  expect(await editor.readText()).toBe(blueprint)
  await editor.page.keyboard.press('ControlOrMeta+Shift+z')
  await editor.settled()
  await plain.getByText('10 B').waitFor()

  await editor.page.getByRole('button', { name: 'Export…' }).click()
  const files = filesOfZip(await editor.downloadZip())
  const staged = (path: string) => {
    const digest = createHash('md5').update(path).digest('hex').slice(0, 10)
    return `demo/.ghpc/staged/${path.split('/').at(-1)}_${digest}`
  }
  expect(files[staged('./notes.txt')]).toBe('abc')
  expect(files[staged('scripts/install.sh')]).toBe('#!/bin/sh\n')
})

test('attached files are there after a reload', async () => {
  await choose('./notes.txt', /^Attach /, 'abc')
  await editor.saved()
  await editor.page.reload()
  await file(editor, './notes.txt').getByText('3 B').waitFor()
})

test('the files of values are free of faults in both themes', async () => {
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    const shown = await open({ theme })
    await shown.openText('demo.yaml', blueprint)
    await file(shown, './notes.txt').waitFor()
    found.push(...(await judgeAccessibility(shown.page, { inside: '[data-variable="notes"]' })))
  }
  expect(found).toEqual([])
})
