import { expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const opened = officialBlueprint('examples--image-builder')

/** One slip of the pen, so that there is something to fix. */
const slip = opened.toString('utf8').replace('node_count_dynamic_max:', 'node_count_dynamc_max:')

// As long as it takes on a busy machine to do and to describe so much.
test('thirty edits of all kinds, their positions and the selection outlive a reload, undo to the first byte', {
  timeout: 180_000,
}, async () => {
  const editor = await open()
  await editor.openText('image-builder.yaml', slip)
  await editThirtyTimes(editor)
  await editor.module('network').click()
  const before = await describe(editor)
  expect(before.steps.length).toBe(31)

  await reload(editor)
  expect(await describe(editor)).toEqual(before)
  expect(await editor.settingsOf('network').count()).toBe(1)

  await goToStep(editor, 0)
  expect((await editor.downloadBlueprint()).equals(Buffer.from(slip))).toBe(true)
  await goToStep(editor, 30)
  expect(await editor.readText()).toBe(before.text)
})

test('what was undone before a reload is redone after it', async () => {
  const editor = await open()
  await editor.openText('image-builder.yaml', opened)
  await editor.remove('slurm_login')
  const after = await editor.readText()
  await editor.undo()
  await reload(editor)
  expect(await editor.downloadBlueprint()).toEqual(opened)
  await editor.page.keyboard.press('ControlOrMeta+Shift+z')
  await editor.settled()
  expect(await editor.readText()).toBe(after)
})

test('a tab that goes right after an edit loses nothing', async () => {
  const editor = await open()
  await editor.openText('image-builder.yaml', opened)
  await editor.saved()
  await editor.module('slurm_login').click()
  await editor.page.evaluate(leaveAtNextEdit)
  const { page } = editor
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Delete')])
  await editor.canvas.waitFor()
  await editor.settled()
  expect(await editor.module('custom-image').count()).toBe(1)
  expect(await editor.module('slurm_login').count()).toBe(0)
})

test('a blueprint that is opened replaces none: both are there after a reload', async () => {
  const editor = await open()
  await editor.openText('first.yaml', opened)
  await editor.remove('slurm_login')
  await editor.openText('second.yaml', officialBlueprint('examples--hpc-slurm'))
  await reload(editor)
  expect(await editor.module('homefs').count()).toBe(1)
  await editor.run('New')
  const kept = editor.page.getByRole('region', { name: 'Kept in this browser' })
  await kept.getByRole('button', { name: 'first.yaml', exact: true }).click()
  await expect.poll(() => editor.module('custom-image').count()).toBe(1)
  await editor.settled()
  expect(await editor.module('slurm_login').count()).toBe(0)
  await editor.undo()
  expect(await editor.downloadBlueprint()).toEqual(opened)
})

test('a second tab gets a copy of its own, and neither writes over the other', async () => {
  const editor = await open()
  await editor.openText('shared.yaml', opened)
  await editor.saved()
  const second = await editor.openTab()
  await second.page.getByText('open in another tab').waitFor()
  await editor.remove('slurm_login')
  await second.remove('slurm_controller')
  await reload(editor)
  await reload(second)
  expect(await editor.module('slurm_login').count()).toBe(0)
  expect(await editor.module('slurm_controller').count()).toBe(1)
  expect(await second.module('slurm_login').count()).toBe(1)
  expect(await second.module('slurm_controller').count()).toBe(0)
})

test('the state line tells a file from what only the browser has', async () => {
  const editor = await open()
  await editor.openText('image-builder.yaml', opened)
  const bar = editor.page.getByRole('banner')
  await bar.getByText('in file').waitFor()
  await editor.remove('slurm_login')
  await bar.getByText('saved here').waitFor()
  await editor.downloadBlueprint()
  await bar.getByText('in file').waitFor()
})

test('a browser that keeps nothing is named, and the page goes on', async () => {
  const editor = await open({ before: closeStorage })
  await editor.openText('image-builder.yaml', opened)
  await editor.page.getByRole('alert').getByText('keeps nothing for this page').waitFor()
  await editor.remove('slurm_login')
  await editor.page.getByRole('banner').getByText('not saved').waitFor()
  const text = await editor.readText()
  expect(text).not.toContain('id: slurm_login')
})

test('a disk that is full is said at once, and not said any more when there is room', async () => {
  const editor = await open({ before: fillDisk })
  await editor.openText('image-builder.yaml', opened)
  await editor.page.getByRole('alert').getByText('is full').waitFor()
  await editor.page.evaluate('window.diskIsFull = false')
  await editor.remove('slurm_login')
  await editor.page.getByRole('banner').getByText('saved here').waitFor()
  await reload(editor)
  expect(await editor.module('custom-image').count()).toBe(1)
  expect(await editor.module('slurm_login').count()).toBe(0)
})

/** Runs in the page: it goes as soon as its text has changed, before anything is written by time. */
function leaveAtNextEdit(): void {
  const observer = new MutationObserver(() => location.reload())
  for (const main of document.querySelectorAll('main')) {
    observer.observe(main, { attributeFilter: ['data-revision'] })
  }
}

/** Runs in the page, before it: a browser that lets no page store anything. */
function closeStorage(): void {
  Object.defineProperty(IDBFactory.prototype, 'open', {
    value: () => {
      throw new DOMException('closed', 'SecurityError')
    },
  })
}

/** Runs in the page, before it: no write has room until `diskIsFull` is false. */
function fillDisk(): void {
  const { put } = IDBObjectStore.prototype
  Object.assign(window, { diskIsFull: true })
  IDBObjectStore.prototype.put = function (...values: Parameters<typeof put>) {
    if ('diskIsFull' in window && window.diskIsFull === true) {
      throw new DOMException('full', 'QuotaExceededError')
    }
    return put.apply(this, values)
  }
}

/** Ten on the canvas, ten in a form, nine in the text, one fix. */
async function editThirtyTimes(editor: Editor): Promise<void> {
  const { page } = editor
  await editor.problem('unknown-setting').first().waitFor()
  await page.getByRole('button', { name: /to node_count_dynamic_max$/ }).click()
  await editor.settled()
  const settings = await editor.showSettings('custom-image')
  const name = settings.getByRole('textbox', { name: 'image_name' })
  for (let edit = 0; edit < 10; edit += 1) {
    await name.fill(`image-${edit}`)
    await name.press('Enter')
    await editor.settled()
  }
  for (let edit = 0; edit < 5; edit += 1) {
    await editor.module('scripts_for_image').click()
    await page.keyboard.press('ControlOrMeta+d')
    await editor.settled()
  }
  for (const direction of ['Right', 'Down', 'Right', 'Down', 'Right']) {
    const id = direction === 'Down' ? 'slurm_login' : 'network'
    await editor.module(id).click()
    await page.keyboard.press(`Shift+Arrow${direction}`)
  }
  await editor.text.focus()
  await page.keyboard.press('ControlOrMeta+End')
  for (let edit = 0; edit < 9; edit += 1) {
    await page.keyboard.type(`\n# line ${edit}`)
    await editor.canvas.focus()
    await editor.text.focus()
    await page.keyboard.press('ControlOrMeta+End')
  }
  await editor.settled()
}

/** All that a reload must not change. */
async function describe(editor: Editor) {
  await openHistory(editor)
  const steps = await editor.page
    .getByRole('list', { name: 'History' })
    .getByRole('button')
    .allInnerTexts()
  await editor.page.keyboard.press('Escape')
  const positions = await editor.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-module]')].map((node) => [
      node.dataset.module,
      node.style.transform,
    ]),
  )
  const selected = await editor.page
    .locator('[data-module][aria-current=true]')
    .evaluateAll((all) => all.map((node) => node.getAttribute('data-module')))
  return { steps, positions, selected, text: await editor.readText() }
}

async function openHistory(editor: Editor): Promise<void> {
  await editor.run('History')
  await editor.page.getByRole('list', { name: 'History' }).waitFor()
}

async function goToStep(editor: Editor, step: number): Promise<void> {
  await openHistory(editor)
  await editor.page.getByRole('list', { name: 'History' }).getByRole('button').nth(step).click()
  await editor.page.keyboard.press('Escape')
  await editor.settled()
}

async function reload(editor: Editor): Promise<void> {
  await editor.page.reload()
  await editor.canvas.waitFor()
  await editor.settled()
}
