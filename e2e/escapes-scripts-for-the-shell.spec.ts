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
  - id: script
    source: modules/scripts/startup-script
    settings:
      runners:
      - type: shell
        destination: install.sh
        content: |
          #!/bin/sh
          # where and when
          echo "$(vars.zone)"
          now=$(date +%s)
          me=\\$(hostname)
`

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('demo.yaml', blueprint)
})

async function openScript(shown = editor) {
  await shown.module('script').click()
  return shown.settingsOf('script').locator('[data-setting="runners"]')
}

async function lines() {
  await editor.settled()
  return changedLines(blueprint, await editor.readText())
}

test('what the toolkit does not understand is told apart and escaped at once', async () => {
  const row = await openScript()
  await row.getByText('1 filled in by the toolkit').waitFor()
  await row.getByText('1 left to the shell').waitFor()
  await row.getByText('1 to be escaped').waitFor()
  expect((await editor.countFindings()).errors).toBeGreaterThan(0)
  await row.getByRole('button', { name: /^Escape for the shell: / }).click()
  expect(await lines()).toEqual({
    removed: ['          now=$(date +%s)'],
    added: ['          now=\\$(date +%s)'],
  })
  expect((await editor.countFindings()).errors).toBe(0)
  await row.getByText('2 left to the shell').waitFor()
  await editor.undo()
  expect(await editor.readText()).toBe(blueprint)
})

test('what is selected is escaped and unescaped alone, in the large field too', async () => {
  const row = await openScript()
  await row.getByRole('button', { name: 'Enlarge runners 1.content' }).click()
  const dialog = editor.page.getByRole('dialog', { name: 'runners 1.content' })
  const field = dialog.getByRole('textbox')
  const select = (part: string) =>
    field.evaluate((element, wanted) => {
      if (!(element instanceof HTMLTextAreaElement)) throw new Error('no text area')
      const start = element.value.indexOf(wanted)
      element.focus()
      element.setSelectionRange(start, start + wanted.length)
    }, part)
  await select('$(vars.zone)')
  await dialog.getByRole('button', { name: /^Escape selection: / }).click()
  await expect.poll(() => field.inputValue()).toContain('"\\$(vars.zone)"')
  await dialog.getByRole('button', { name: /^Unescape selection: / }).click()
  await expect.poll(() => field.inputValue()).toContain('"$(vars.zone)"')
  await select('\\$(hostname)')
  await dialog.getByRole('button', { name: /^Unescape selection: / }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  expect(await lines()).toEqual({
    removed: ['          me=\\$(hostname)'],
    added: ['          me=$(hostname)'],
  })
})

test('the tools of a script are free of faults in both themes', async () => {
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    const shown = await open({ theme })
    await shown.openText('demo.yaml', blueprint)
    const row = await openScript(shown)
    await row.getByText('1 to be escaped').waitFor()
    found.push(...(await judgeAccessibility(shown.page, { inside: '[data-setting="runners"]' })))
  }
  expect(found).toEqual([])
})
