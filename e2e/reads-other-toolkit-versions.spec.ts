import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { referencePath } from '../web/testing/reference.ts'
import { prepareBrowser } from './support/browser.ts'
import { changedLines } from './support/changed-lines.ts'
import type { Editor } from './support/editor.ts'

const { open } = prepareBrowser()

const toolkit = referencePath('toolkit-v1.95.0')

const blueprint = `blueprint_name: upgraded
vars:
  project_id: my-project
  deployment_name: upgraded
  region: us-central1
  zone: us-central1-a
deployment_groups:
- group: primary
  modules:
  - id: network
    source: modules/network/vpc
    settings:
      mtu: 1460
  - id: homefs
    source: modules/file-system/filestore
    use: [network]
    settings:
      local_mount: /home
`

test('a whole checkout is read while the page answers, with its progress shown', async () => {
  const editor = await open({ before: holdReading })
  await editor.openText('upgraded.yaml', blueprint)
  const { page } = editor
  await page.evaluate(noteProgress)
  await giveCheckout(editor, checkout())
  const dialog = page.getByRole('dialog', { name: 'Toolkit version' })
  const stages = () => page.evaluate(() => new Set(Reflect.get(window, 'progressNoted')).size)
  await expect.poll(stages).toBeGreaterThan(1)

  // The reading goes on with the edit.
  await page.keyboard.press('Escape')
  const module = editor.module('network')
  await module.click()
  const started = performance.now()
  await page.keyboard.press('Delete')
  await expect.poll(() => module.count()).toBe(0)
  await editor.settled()
  const answered = performance.now() - started
  await editor.run('Toolkit version…')
  const result = dialog.locator('[data-toolkit-read="v1.95.0"]')
  await result.waitFor({ timeout: 60_000 })
  const told = (await result.textContent()) ?? ''
  const seconds = /read in ([\d.]+) s/.exec(told)?.[1]
  const commandLine = timeCommandLine()
  console.log(
    `the toolkit's tree: ${seconds} s in the page, ${commandLine.toFixed(1)} s on the command line; an edit meanwhile took ${answered.toFixed(0)} ms`,
  )
  expect(told).toMatch(/^9\d modules/)
  expect(await partsAfterEdit(editor)).toBeGreaterThan(1)
})

/**
 * Runs in the page, before it: from its third part on, the reading waits for an edit. What the
 * engine is asked is noted.
 */
function holdReading(): void {
  const asked: string[] = []
  Reflect.set(window, 'asked', asked)
  let held: (() => void) | undefined
  Worker.prototype.postMessage = new Proxy(Worker.prototype.postMessage, {
    apply: (send, worker, message) => {
      const { method } = message[0]
      const post = (): void => {
        asked.push(method)
        Reflect.apply(send, worker, message)
      }
      const parts = asked.filter((one) => one === 'continueToolkit').length
      if (method === 'continueToolkit' && parts === 2 && !asked.includes('command')) {
        held = post
        return
      }
      if (method === 'command') held?.()
      post()
    },
  })
}

/** How many parts of the reading the engine was asked for after the edited text. */
async function partsAfterEdit({ page }: Editor): Promise<number> {
  const asked: string[] = await page.evaluate('window.asked')
  const later = asked.slice(asked.indexOf('analyze', asked.indexOf('command')))
  return later.filter((one) => one === 'continueToolkit').length
}

/** Runs in the page: keeps what the bar shows, which may come and go between two looks at it. */
function noteProgress(): void {
  const noted: number[] = []
  Reflect.set(window, 'progressNoted', noted)
  const look = (): void => {
    const bar = document.querySelector('progress')
    if (bar !== null) noted.push(bar.value)
  }
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
  })
}

test('what another version changes is told before it is chosen, and mended', async () => {
  const editor = await open()
  await editor.openText('upgraded.yaml', blueprint)
  const { page } = editor
  await giveCheckout(editor, checkout(renameInput))
  const dialog = page.getByRole('dialog', { name: 'Toolkit version' })
  await dialog.locator('[data-toolkit-read="v1.96.0"]').waitFor({ timeout: 60_000 })

  await dialog.getByLabel('Version of this blueprint').selectOption('v1.96.0')
  const report = dialog.getByRole('region', { name: 'What v1.96.0 changes for this blueprint' })
  const item = report.locator('[data-upgrade="input-removed"]')
  await item.waitFor()
  const chip = page.getByRole('button', { name: /^Toolkit v/, includeHidden: true })
  expect(await chip.textContent()).toBe('Toolkit v1.95.0')
  expect(await item.getAttribute('data-path')).toBe('modules/network/vpc')
  expect(await item.textContent()).toContain('network, line 13')
  await item.getByRole('button', { name: /mtu/ }).last().click()
  await item.waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: 'Read with v1.96.0' }).click()
  await page.keyboard.press('Escape')
  await editor.settled()
  expect(await page.getByRole('button', { name: 'Toolkit v1.96.0' }).count()).toBe(1)
  expect(await editor.problem('unknown-setting').count()).toBe(0)
})

test('where modules come from, and at which version, is changed beside the version', async () => {
  const editor = await open()
  const remote = `  - id: note
    source: github.com/owner/repo//modules/note?ref=v1.0.0&depth=1
`
  await editor.openText('pinned.yaml', `${blueprint}${remote}`)
  const { page } = editor
  await editor.run('Toolkit version…')
  const dialog = page.getByRole('dialog', { name: 'Toolkit version' })
  const url = dialog.getByLabel('Repository of the toolkit’s modules')
  await url.fill('github.com/GoogleCloudPlatform/cluster-toolkit')
  await url.press('Enter')
  const version = dialog.getByLabel('Version of the toolkit’s modules')
  await version.fill('v1.94.0')
  await version.press('Enter')
  await page.getByText('Toolkit v1.95.0 · unverified').waitFor()
  const ref = dialog.getByLabel('Version of note')
  expect(await ref.inputValue()).toBe('v1.0.0')
  await ref.fill('v2.0.0')
  await ref.press('Enter')
  await dialog.getByText('github.com/owner/repo//modules/note?ref=v2.0.0&depth=1').waitFor()
  await page.keyboard.press('Escape')
  const { removed, added } = changedLines(`${blueprint}${remote}`, await editor.readText())
  expect(added.filter((line) => !removed.includes(line))).toEqual([
    'toolkit_modules_url: github.com/GoogleCloudPlatform/cluster-toolkit',
    'toolkit_modules_version: v1.94.0',
    '    source: github.com/owner/repo//modules/note?ref=v2.0.0&depth=1',
  ])
})

test('a checkout that was read is there again after the page was loaded anew', async () => {
  const editor = await open()
  await editor.openText('upgraded.yaml', `toolkit_modules_version: v1.96.0\n${blueprint}`)
  await giveCheckout(editor, checkout(renameInput))
  const { page } = editor
  const dialog = page.getByRole('dialog', { name: 'Toolkit version' })
  await dialog.locator('[data-toolkit-read="v1.96.0"]').waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  await editor.saved()
  await page.reload()
  await page.getByRole('button', { name: 'Toolkit v1.96.0' }).waitFor()
  await editor.settled()
  expect(await editor.problem('unknown-setting').count()).toBe(1)
})

type Change = (path: string, content: Buffer) => Buffer

/** A later version, in which the network's mtu has another name. */
const renameInput: Change = (path, content) => {
  if (!path.endsWith('.tf')) return content
  const text = content.toString('utf8').replaceAll('v1.95.0', 'v1.96.0')
  return Buffer.from(
    path.startsWith('modules/network/vpc/') ? text.replaceAll(/\bmtu\b/g, 'network_mtu') : text,
  )
}

/** The toolkit's tree as its repository's zip has it, below one folder. */
function checkout(change: Change = (_, content) => content): Buffer {
  const files = readdirSync(toolkit, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const place = join(entry.parentPath, entry.name)
      const path = relative(toolkit, place).split(sep).join('/')
      return [`cluster-toolkit/${path}`, change(path, readFileSync(place))] as const
    })
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 1 }))
}

async function giveCheckout({ page }: Editor, buffer: Buffer): Promise<void> {
  const zip = { name: 'cluster-toolkit.zip', mimeType: 'application/zip', buffer }
  await page.getByTestId('open-file').setInputFiles(zip)
}

function timeCommandLine(): number {
  const command = join(import.meta.dirname, '../dist/cli/cyanotype.mjs')
  const started = performance.now()
  const { status } = spawnSync(process.execPath, [command, 'catalog', toolkit], { stdio: 'ignore' })
  expect(status).toBe(0)
  return (performance.now() - started) / 1000
}
