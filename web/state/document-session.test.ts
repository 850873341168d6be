import { beforeEach, expect, test, vi } from 'vitest'
import { type FakeBrowser, makeFakeBrowser, type Tab } from '../testing/fake-browser.ts'

let browser: FakeBrowser

beforeEach(() => {
  browser = makeFakeBrowser()
})

/** A tab that has connected itself to what the browser keeps. */
async function start(tab: Promise<Tab> = browser.openTab()) {
  const page = await tab
  const { restored } = await page.session.connectDocuments(page.browser)
  return { ...page, restored, reload: () => start(page.reload()) }
}

function textOf({ workspace }: Tab): string {
  return workspace.currentProject().blueprint
}

function keyOf({ workspace }: Tab): string {
  return workspace.workspaceStore.getState().document?.key ?? ''
}

function type({ workspace }: Tab, text: string): void {
  const edits = [{ file: 'blueprint', start: 0, end: 0, text }] as const
  workspace.changeTexts({ edits, label: `Type ${text}` })
}

/** Until all that a page has open is on the disk. */
async function keep({ hide, storage }: Tab): Promise<void> {
  hide()
  await vi.waitFor(() => expect(storage.storageStore.getState().isKept).toBe(true))
}

/** A document of the browser that no page has open. */
async function keepDocument(name: string, text: string): Promise<string> {
  const page = await start()
  await keep(page)
  page.workspace.openDocument({ name, text })
  await keep(page)
  await page.close()
  return keyOf(page)
}

test('a reload brings back the text, each step of undo, the drawing, folds and the selection', async () => {
  const page = await start()
  page.workspace.openDocument({ name: 'a.yaml', text: 'opened' })
  type(page, 'one ')
  type(page, 'two ')
  page.workspace.undo()
  const id = page.workspace.workspaceStore.getState().document?.id ?? 0
  const places = new Map([['network', { lane: 'primary', x: 1, y: 2, pinned: true }]])
  page.layouts.placeModules(id, places)
  page.folds.foldGroup(id, 'primary', true)
  page.selection.selectModules(['network'])

  const again = await page.reload()
  expect(again.restored).toBe('own')
  expect(textOf(again)).toBe('one opened')
  const newId = again.workspace.workspaceStore.getState().document?.id ?? 0
  expect(again.layouts.layoutOf(newId).places).toEqual(places)
  expect(again.folds.foldsOf(newId)).toEqual(new Set(['primary']))
  const { selected } = again.selection.selectionStore.getState()
  expect(selected).toEqual({ kind: 'modules', ids: ['network'] })
  expect(again.workspace.redo()).toBe('Type two ')
  expect(textOf(again)).toBe('two one opened')
  again.workspace.undo()
  again.workspace.undo()
  expect(textOf(again)).toBe('opened')
})

test('the files of the modules that were given come back, those too that only undo needs', async () => {
  const page = await start()
  page.workspace.openDocument({ name: 'a.yaml', text: '' })
  const place = { kind: 'local', path: 'mods' } as const
  const files = new Map([['main.tf', new Uint8Array([1])]])
  page.packages.receivePackages([{ key: 'one', name: 'mods', place, files, leftOut: [] }])
  page.workspace.givePackages(['one'], 'Add modules')
  page.workspace.undo()
  const again = await page.reload()
  expect(again.packages.packageStore.getState().packages.get('one')?.files).toEqual(files)
})

test('what is changed after a reload is kept under the same key', async () => {
  const page = await start()
  page.workspace.openDocument({ name: 'a.yaml', text: '' })
  const again = await page.reload()
  type(again, 'a')
  const last = await again.reload()
  expect(textOf(last)).toBe('a')
  expect([...browser.disk.contents.keys()]).toEqual([keyOf(page)])
})

test('a selected edge and a selected group are selected again', async () => {
  const page = await start()
  page.workspace.openDocument({ name: 'a.yaml', text: '' })
  const edge = { consumer: 'homefs', used: 'network' }
  page.selection.selectEdge(edge)
  const again = await page.reload()
  expect(again.selection.selectionStore.getState().selected).toEqual({ kind: 'edge', edge })
  again.selection.selectGroup('primary')
  const last = await again.reload()
  expect(last.selection.selectionStore.getState()).toMatchObject({
    selected: { kind: 'group', name: 'primary' },
  })
})

test('a new tab shows what was used last, and lists the rest', async () => {
  const older = await keepDocument('older.yaml', 'older')
  await keepDocument('newer.yaml', 'newer')
  const page = await start()
  expect(page.restored).toBe('last')
  expect(textOf(page)).toBe('newer')
  await vi.waitFor(() =>
    expect(page.storage.storageStore.getState().kept).toMatchObject([{ key: older }]),
  )
})

test('a tab that showed the start screen shows it again', async () => {
  await keepDocument('a.yaml', 'a')
  const page = await start()
  page.workspace.closeDocument()
  const again = await page.reload()
  expect(again.restored).toBe('none')
  expect(textOf(again)).toBe('')
})

test('what the user opens before the storage has answered stays shown', async () => {
  await keepDocument('kept.yaml', 'kept')
  const page = await browser.openTab()
  const connecting = page.session.connectDocuments(page.browser)
  page.workspace.openDocument({ name: 'mine.yaml', text: 'mine' })
  await connecting
  expect(textOf(page)).toBe('mine')
  expect(page.workspace.workspaceStore.getState().others).toEqual([])
})

test('a document that cannot be read is told by its name and stays until it is thrown away', async () => {
  const key = await keepDocument('broken.yaml', 'a')
  browser.disk.contents.set(key, { format: 1, document: 'damaged' })
  const page = await start()
  expect(page.restored).toBe('none')
  expect(page.storage.storageStore.getState().damaged).toEqual(['broken.yaml'])
  await page.session.openKept(key)
  expect(page.storage.storageStore.getState().damaged).toEqual(['broken.yaml'])
  page.hide()
  expect(browser.disk.contents.get(key)).toEqual({ format: 1, document: 'damaged' })
  expect(browser.disk.heads.get(key)?.name).toBe('broken.yaml')
  expect(await page.session.forgetKept(key)).toBe(true)
  expect(browser.disk.contents.size).toBe(0)
})

test('a second tab has a copy of its own, and neither writes over the other', async () => {
  const first = await start()
  first.workspace.openDocument({ name: 'a.yaml', text: '' })
  await keep(first)
  const second = await start()
  expect(second.storage.storageStore.getState().copy).toBe(keyOf(second))
  expect(keyOf(second)).not.toBe(keyOf(first))
  type(first, 'first')
  type(second, 'second')
  const [again, copyAgain] = [await first.reload(), await second.reload()]
  expect(textOf(again)).toBe('first')
  expect(textOf(copyAgain)).toBe('second')
})

test('a copy that was not changed is not kept, and comes again when its tab is reloaded', async () => {
  const first = await start()
  first.workspace.openDocument({ name: 'a.yaml', text: 'a' })
  await keep(first)
  const second = await start()
  const again = await second.reload()
  expect(textOf(again)).toBe('a')
  expect(again.storage.storageStore.getState().copy).toBe(keyOf(again))
  expect([...browser.disk.contents.keys()]).toEqual([keyOf(first)])
})

test('a kept document is opened beside the shown one', async () => {
  const kept = await keepDocument('kept.yaml', 'kept')
  await keepDocument('last.yaml', 'last')
  const page = await start()
  await page.session.openKept(kept)
  expect(textOf(page)).toBe('kept')
  expect(page.workspace.workspaceStore.getState().others.map(({ name }) => name)).toEqual([
    'last.yaml',
  ])
})

test('a kept document is thrown away, but not while another tab has it open', async () => {
  const first = await start()
  first.workspace.openDocument({ name: 'a.yaml', text: 'a' })
  await keep(first)
  const second = await start()
  expect(await second.session.forgetKept(keyOf(first))).toBe(false)
  expect(browser.disk.contents.size).toBe(1)
  await first.close()
  expect(await second.session.forgetKept(keyOf(first))).toBe(true)
  expect(browser.disk.contents.size).toBe(0)
  expect(second.storage.storageStore.getState().kept).toEqual([])
})

test.each([
  ['closed to the page', () => ({ openStorage: () => Promise.reject(new Error('closed')) })],
  ['not readable', () => ({ openStorage: async () => ({ ...browser.disk, list: refuse }) })],
])('a storage that is %s is told, and the page works without it', async (_, over) => {
  const page = await browser.openTab()
  const { restored } = await page.session.connectDocuments({ ...page.browser, ...over() })
  expect(restored).toBe('none')
  expect(page.storage.storageStore.getState()).toMatchObject({ isKept: false, trouble: 'closed' })
  page.workspace.openDocument({ name: 'a.yaml', text: '' })
  type(page, 'a')
  expect(textOf(page)).toBe('a')
  expect(await page.session.forgetKept('other')).toBe(false)
})

function refuse(): Promise<never> {
  return Promise.reject(new Error('it cannot be read'))
}

test('a storage that is taken away is told, and nothing is written to it any more', async () => {
  const page = await start()
  page.workspace.openDocument({ name: 'a.yaml', text: '' })
  page.loseStorage()
  page.hide()
  expect(page.storage.storageStore.getState()).toMatchObject({ isKept: false, trouble: 'lost' })
  expect(browser.disk.begun).toEqual([])
})
