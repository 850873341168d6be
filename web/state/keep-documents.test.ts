import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ModulePackage } from '../platform/engine-protocol.ts'
import { type FakeDisk, makeFakeDisk } from '../testing/fake-browser.ts'
import { foldGroup } from './fold-store.ts'
import { type Keeper, keepDocuments } from './keep-documents.ts'
import { placeModules } from './layout-store.ts'
import { receivePackages } from './package-store.ts'
import { selectGroup, selectModules, selectNothing } from './selection-store.ts'
import { storageStore } from './storage-store.ts'
import { readStored, type StoredDocument } from './stored-document.ts'
import { changeTexts, givePackages, openDocument, undo, workspaceStore } from './workspace-store.ts'

/** What people are promised: a change is on the disk after so many milliseconds. */
const promised = 300

let disk: FakeDisk
let keeper: Keeper

beforeEach(() => {
  vi.useFakeTimers()
  workspaceStore.setState(workspaceStore.getInitialState(), true)
  storageStore.setState(storageStore.getInitialState(), true)
  selectNothing()
  disk = makeFakeDisk()
  keeper = keepDocuments(disk, () => 1)
})

afterEach(() => {
  keeper.stop()
  vi.useRealTimers()
})

function shown() {
  const { document } = workspaceStore.getState()
  if (document === undefined) throw new Error('no document is open')
  return document
}

function type(text: string): void {
  changeTexts({ edits: [{ file: 'blueprint', start: 0, end: 0, text }], label: 'Type' })
}

function stored(key: string): StoredDocument {
  const document = readStored(disk.contents.get(key))
  if (document === undefined) throw new Error('the document is not on the disk')
  return document
}

/** Opens a document and sees it to the disk. */
async function openKept(name: string): Promise<string> {
  openDocument({ name, text: '' })
  await keeper.flush()
  return shown().key
}

test('a change is on the disk within the promised time, without being asked for', async () => {
  const key = await openKept('a.yaml')
  type('a')
  expect(storageStore.getState().isKept).toBe(false)
  await vi.advanceTimersByTimeAsync(promised)
  expect(stored(key).document.text).toBe('a')
  expect(disk.heads.get(key)).toEqual({ key, name: 'a.yaml', usedAt: 1, format: 1 })
  expect(storageStore.getState().isKept).toBe(true)
})

test('what changes in quick succession is written once, and the first change waits no longer', async () => {
  const key = await openKept('a.yaml')
  disk.begun.length = 0
  for (const letter of 'abc') {
    type(letter)
    await vi.advanceTimersByTimeAsync(promised / 6)
  }
  await vi.advanceTimersByTimeAsync(promised / 2)
  expect(stored(key).document.text).toBe('cba')
  expect(disk.begun).toEqual([key])
})

test('a page that is left begins all of its writes before it gets another turn', async () => {
  const first = await openKept('a.yaml')
  type('a')
  openDocument({ name: 'b.yaml', text: '' })
  disk.begun.length = 0
  void keeper.flush()
  expect(disk.begun).toEqual([shown().key, first])
})

test('undo, the drawing, folds and the selection are kept like the text', async () => {
  const key = await openKept('a.yaml')
  const { id } = shown()
  const changes: readonly (readonly [() => void, (kept: StoredDocument) => unknown])[] = [
    [() => type('a'), ({ document }) => document.history.past.length === 1],
    [() => undo(), ({ document }) => document.history.future.length === 1],
    [() => selectModules(['network']), ({ selection }) => selection.kind === 'modules'],
    [() => selectGroup('primary'), ({ selection }) => selection.kind === 'group'],
    [() => foldGroup(id, 'primary', true), ({ folds }) => folds?.has('primary')],
    [
      () => placeModules(id, new Map([['network', { lane: 'primary', x: 1, y: 2, pinned: true }]])),
      ({ layout }) => layout.places.get('network')?.x === 1,
    ],
  ]
  for (const [change, isKept] of changes) {
    expect(isKept(stored(key))).not.toBe(true)
    change()
    await vi.advanceTimersByTimeAsync(promised)
    expect(isKept(stored(key))).toBe(true)
  }
})

test('a document that was put aside keeps the selection that it had', async () => {
  const key = await openKept('a.yaml')
  selectModules(['network'])
  await keeper.flush()
  openDocument({ name: 'b.yaml', text: '' })
  foldGroup(workspaceStore.getState().others[0]?.id ?? 0, 'primary', true)
  await keeper.flush()
  expect(stored(key).folds).toEqual(new Set(['primary']))
  expect(stored(key).selection).toEqual({ kind: 'modules', ids: ['network'] })
})

test('only what changed is written', async () => {
  await openKept('a.yaml')
  const second = await openKept('b.yaml')
  disk.begun.length = 0
  type('b')
  await keeper.flush()
  await keeper.flush()
  expect(disk.begun).toEqual([second])
})

test('what changes while it is written is written too, and counts as kept only then', async () => {
  const key = await openKept('a.yaml')
  type('a')
  const writing = keeper.flush()
  type('b')
  await writing
  expect(stored(key).document.text).toBe('a')
  expect(storageStore.getState().isKept).toBe(false)
  await vi.advanceTimersByTimeAsync(promised)
  expect(stored(key).document.text).toBe('ba')
  expect(storageStore.getState().isKept).toBe(true)
})

test('the files of packages go along with the first document that names them, and once', async () => {
  const one: ModulePackage = {
    key: 'one',
    name: 'mods',
    place: { kind: 'local', path: 'mods' },
    files: new Map(),
    leftOut: [],
  }
  receivePackages([one])
  openDocument({ name: 'a.yaml', text: '' })
  givePackages(['one'], 'Add modules')
  undo()
  await keeper.flush()
  expect([...disk.packages.keys()]).toEqual(['one'])
  disk.packages.clear()
  disk.begun.length = 0
  selectModules(['network'])
  await keeper.flush()
  expect(disk.begun).toEqual([shown().key])
  expect(disk.packages.size).toBe(0)
})

test.each([
  ['QuotaExceededError', 'full'],
  ['NS_ERROR_DOM_QUOTA_REACHED', 'full'],
  ['InvalidStateError', 'lost'],
  ['UnknownError', 'closed'],
])('a disk that answers %s is told to be %s', async (name, trouble) => {
  disk.failure = new DOMException('no', name)
  openDocument({ name: 'a.yaml', text: '' })
  await keeper.flush()
  expect(storageStore.getState()).toMatchObject({ isKept: false, trouble })
})

test('a full disk is tried again without a further change, and the trouble is over when it has room', async () => {
  disk.failure = new DOMException('full', 'QuotaExceededError')
  openDocument({ name: 'a.yaml', text: 'a' })
  await vi.advanceTimersByTimeAsync(promised)
  expect(storageStore.getState().trouble).toBe('full')
  expect(disk.contents.size).toBe(0)
  disk.failure = undefined
  await vi.runOnlyPendingTimersAsync()
  expect(stored(shown().key).document.text).toBe('a')
  expect(storageStore.getState()).toMatchObject({ isKept: true, trouble: undefined })
})

test('files of packages that found no room go along again', async () => {
  receivePackages([
    { key: 'two', name: 'm', place: { kind: 'local', path: 'm' }, files: new Map(), leftOut: [] },
  ])
  disk.failure = new DOMException('full', 'QuotaExceededError')
  openDocument({ name: 'a.yaml', text: '', packages: ['two'] })
  await keeper.flush()
  disk.failure = undefined
  await keeper.flush()
  expect([...disk.packages.keys()]).toEqual(['two'])
})

test('a document that was just read is not written until it changes', async () => {
  openDocument({ name: 'a.yaml', text: '' })
  keeper.noteWritten(shown())
  expect(storageStore.getState().isKept).toBe(true)
  await keeper.flush()
  expect(disk.begun).toEqual([])
  type('a')
  await keeper.flush()
  expect(disk.begun).toEqual([shown().key])
})

test('a keeper that was stopped writes nothing, not even what it had noticed', async () => {
  openDocument({ name: 'a.yaml', text: '' })
  keeper.stop()
  type('a')
  await vi.advanceTimersByTimeAsync(promised)
  expect(disk.begun).toEqual([])
})

test('a write that ends after the keeper was stopped does not say that all is well', async () => {
  openDocument({ name: 'a.yaml', text: '' })
  const writing = keeper.flush()
  keeper.stop()
  storageStore.setState({ isKept: false, trouble: 'lost' })
  await writing
  expect(storageStore.getState()).toMatchObject({ isKept: false, trouble: 'lost' })
})
