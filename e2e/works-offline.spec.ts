import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { filesOfZip } from './support/exported-files.ts'
import { judgeAccessibility } from './support/judge-accessibility.ts'
import { buildNextVersion, type NextVersion, nextVersion } from './support/next-version.ts'
import { officialBlueprint } from './support/reference-cases.ts'
import { builtCommand, type Served, serve } from './support/serve.ts'
import { hostUnder } from './support/static-host.ts'

const { open } = prepareBrowser()

const blueprint = officialBlueprint('examples--image-builder')
const app = join(import.meta.dirname, '../dist/app')

test('after one visit everything works without the server: reload, text pane, descriptions, starters, zip', async () => {
  const server = await serve(builtCommand)
  const editor = await open({ address: `${server.origin}/`, keepsPage: true })
  const { page } = editor
  await kept(page)
  await editor.openText('image-builder.yaml', blueprint)
  const online = await exportZip(editor)
  const policy = (await page.reload())?.headers()['content-security-policy']
  await editor.saved()
  await server.stop()

  const response = await page.reload()
  expect(response?.headers()['content-security-policy']).toBe(policy)
  await editor.canvas.waitFor()
  await editor.settled()
  await editor.text.focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('# written without a network\n')
  await expect.poll(() => editor.readText()).toContain('# written without a network')
  const settings = await editor.showSettings('custom-image')
  await settings.getByText('Playbooks to run over SSH').waitFor()
  await editor.undo()
  expect((await exportZip(editor)).equals(online)).toBe(true)

  await editor.run('Examples')
  await page.getByRole('dialog', { name: 'Examples' }).getByText('HTCondor pool').first().click()
  await editor.settled()
  expect(await editor.module('network').count()).toBe(1)
  expect(await missingFiles(page)).toEqual([])
})

test('the files are fetched once the page can be used, and by the worker each of them once', async () => {
  const editor = await open({ before: noteWhatIsShown, keepsPage: true })
  const { page } = editor
  const asked: string[] = []
  page.context().on('request', (request) => {
    if (request.serviceWorker() !== null) asked.push(request.url())
  })
  await kept(page)
  expect(await page.evaluate('window.shownAtRegistration')).toContain('Draw a cluster')
  // The first may have been asked before anybody listened.
  expect(asked.length).toBeGreaterThan(50)
  expect(asked.length).toBe(new Set(asked).size)
})

test('a page under a path of a host without headers works offline too, and keeps to its path', async () => {
  const host = await hostUnder('/tools/cyanotype/')
  const editor = await open({ address: host.address, keepsPage: true })
  const { page } = editor
  await kept(page)
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  )
  expect(scopes).toEqual([host.address])
  await host.stop()
  await page.reload()
  await editor.openText('image-builder.yaml', blueprint)
  await editor.text.waitFor()
  expect(Object.keys(filesOfZip(await exportZip(editor))).length).toBeGreaterThan(10)
  expect(await missingFiles(page)).toEqual([])
})

describe('a browser that lets no page stay', () => {
  const refusals = { 'has no such thing': hide, 'refuses it': refuse, 'throws at the word': forbid }
  for (const [name, before] of Object.entries(refusals)) {
    test(`${name}: the page goes on without a word`, async () => {
      const editor = await open({ before, keepsPage: true })
      await editor.openText('image-builder.yaml', blueprint)
      await editor.page.waitForFunction('window.wasAsked === true')
      const alerts = await editor.page.getByRole('alert').allInnerTexts()
      expect(alerts.join('')).toBe('')
      expect(await editor.module('custom-image').count()).toBe(1)
    })
  }
})

// Each loads the page several times and waits for all its files.
describe('a new version', { timeout: 120_000 }, () => {
  let next: NextVersion
  let server: Served

  beforeAll(() => {
    next = buildNextVersion()
  }, 180_000)
  beforeEach(async () => {
    server = await serve(builtCommand)
    return () => server.stop()
  })
  afterAll(() => next.remove())

  /** The same address, another build behind it. */
  const publish = async (): Promise<void> => {
    await server.stop()
    server = await serve(next.command, server.port)
  }

  test('waits until it is taken by choice, is told of, and brings the text along', async () => {
    const editor = await open({ address: `${server.origin}/`, keepsPage: true })
    const { page } = editor
    await kept(page)
    await editor.openText('image-builder.yaml', blueprint)
    await editor.saved()
    await publish()
    await page.reload()
    await offered(editor)
    expect(await page.getByRole('status').allInnerTexts()).toContain('A new version is ready')
    expect(await judgeAccessibility(page, { inside: 'footer' })).toEqual([])

    await page.reload()
    await offered(editor)
    await editor.settled()
    expect(await versionOf(editor)).not.toBe(nextVersion)

    await editor.remove('slurm_login')
    const settings = await editor.showSettings('network')
    await settings.getByRole('textbox', { name: 'mtu' }).fill('1460')
    await takeOffer(editor)
    const text = await editor.readText()
    expect(text).toContain('mtu: 1460')
    expect(text).not.toContain('id: slurm_login')
    expect(await versionOf(editor)).toBe(nextVersion)
    expect(await offer(editor).count()).toBe(0)
    await editor.undo()
    await editor.undo()
    expect(await editor.module('slurm_login').count()).toBe(1)
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1)
  })

  test('taken in one tab leaves the other as it is, with all its files, until that one reloads', async () => {
    const editor = await open({ address: `${server.origin}/`, keepsPage: true })
    await kept(editor.page)
    await editor.openText('image-builder.yaml', blueprint)
    const second = await editor.openTab()
    await publish()
    await editor.page.reload()
    await offered(editor)
    await takeOffer(editor)
    expect(await versionOf(editor)).toBe(nextVersion)

    await offered(second)
    await server.stop()
    expect(await missingFiles(second.page)).toEqual([])
    await second.openText('hpc-slurm.yaml', officialBlueprint('examples--hpc-slurm'))
    await second.text.waitFor()
    await second.openText('image-builder.yaml', blueprint)
    expect(await versionOf(second)).not.toBe(nextVersion)
    await second.saved()
    await takeOffer(second)
    expect(await versionOf(second)).toBe(nextVersion)
  })

  test('is not taken while text is kept nowhere', async () => {
    const editor = await open({
      address: `${server.origin}/`,
      keepsPage: true,
      before: closeStorage,
    })
    const { page } = editor
    await kept(page)
    await publish()
    await page.reload()
    await offered(editor)
    await editor.openText('image-builder.yaml', blueprint)
    await editor.remove('slurm_login')
    await offer(editor).click()
    await page.getByRole('alert').getByText('something here is not saved yet').waitFor()
    expect(await editor.module('custom-image').count()).toBe(1)

    await editor.downloadBlueprint()
    await offer(editor).click()
    await page.getByRole('heading', { name: 'Draw a cluster, or open one' }).waitFor()
    await editor.openText('image-builder.yaml', blueprint)
    expect(await versionOf(editor)).toBe(nextVersion)
  })
})

/** Until the page and all its files are kept for the time without a network. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** Files of the build that the page does not get, whatever the browser has from its own reading. */
async function missingFiles(page: Page): Promise<readonly string[]> {
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.\w+$/.test(file) && !file.startsWith('.vite') && file !== 'service-worker.js',
  )
  expect(files.length).toBeGreaterThan(100)
  return page.evaluate(async (names) => {
    const looks = names.map(async (name) => {
      const response = await fetch(name, { cache: 'reload' }).catch(() => undefined)
      return response?.ok === true ? [] : [name]
    })
    return (await Promise.all(looks)).flat()
  }, files)
}

async function exportZip(editor: Editor): Promise<Buffer> {
  const { page } = editor
  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const project = dialog.getByLabel('project_id')
  await dialog.getByRole('button', { name: 'Download zip' }).waitFor()
  if ((await project.count()) > 0) {
    await project.fill('my-project')
    await project.press('Enter')
  }
  const zip = await editor.downloadZip()
  await page.keyboard.press('Escape')
  return zip
}

/** The version that the page writes into what it exports. */
async function versionOf(editor: Editor): Promise<string | undefined> {
  const files = Object.values(filesOfZip(await exportZip(editor)))
  return /Written by Cyanotype (\S+)/.exec(files.join('\n'))?.[1]
}

function offer(editor: Editor) {
  return editor.page.getByRole('contentinfo').getByRole('button', { name: 'Reload' })
}

async function offered(editor: Editor): Promise<void> {
  await offer(editor).waitFor()
}

async function takeOffer(editor: Editor): Promise<void> {
  await Promise.all([editor.page.waitForEvent('load'), offer(editor).click()])
  await editor.canvas.waitFor()
  await editor.settled()
}

/** Runs in the page, before it: what is there when the page begins to be kept. */
function noteWhatIsShown(): void {
  const { register } = ServiceWorkerContainer.prototype
  ServiceWorkerContainer.prototype.register = function (...values: Parameters<typeof register>) {
    Object.assign(window, { shownAtRegistration: document.body.textContent })
    return register.apply(this, values)
  }
}

/** Runs in the page, before it, as the next two: without https there is no service worker. */
function hide(): void {
  Object.defineProperty(Navigator.prototype, 'serviceWorker', {
    get: () => {
      Object.assign(window, { wasAsked: true })
      return undefined
    },
  })
}

/** A private window of Firefox. */
function refuse(): void {
  ServiceWorkerContainer.prototype.register = async () => {
    Object.assign(window, { wasAsked: true })
    throw new DOMException('refused', 'SecurityError')
  }
}

/** A frame that may do little. */
function forbid(): void {
  Object.defineProperty(Navigator.prototype, 'serviceWorker', {
    get: () => {
      Object.assign(window, { wasAsked: true })
      throw new DOMException('forbidden', 'SecurityError')
    },
  })
}

/** Runs in the page, before it: a browser that lets no page store anything. */
function closeStorage(): void {
  Object.defineProperty(IDBFactory.prototype, 'open', {
    value: () => {
      throw new DOMException('closed', 'SecurityError')
    },
  })
}
