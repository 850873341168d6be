import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announcementStore } from './announcement-store.ts'
import { registerUncommitted } from './field-commits.ts'
import { newVersionStore, offerVersion, takeNewVersion } from './new-version.ts'
import { storageStore } from './storage-store.ts'
import { changeTexts, openDocument, whilePending, workspaceStore } from './workspace-store.ts'

const take = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  take.mockClear()
  workspaceStore.setState(workspaceStore.getInitialState(), true)
  storageStore.setState(storageStore.getInitialState(), true)
  newVersionStore.setState({ take })
})

afterEach(() => vi.useRealTimers())

function openChanged(): void {
  openDocument({ name: 'a.yaml', text: 'ab' })
  const edits = [{ file: 'blueprint', start: 1, end: 1, text: 'x' } as const]
  changeTexts({ edits, label: 'Insert' })
}

test('a version is announced once and kept to be taken', () => {
  newVersionStore.setState({ take: undefined })
  offerVersion(take, 'ready')
  const { count } = announcementStore.getState()
  expect(announcementStore.getState().status).toBe('ready')
  offerVersion(take, 'ready')
  expect(announcementStore.getState().count).toBe(count)
  expect(newVersionStore.getState().take).toBe(take)
})

test('with nothing open it is taken at once, wherever the browser keeps things', async () => {
  expect(await takeNewVersion()).toBe(true)
  expect(take).toHaveBeenCalledOnce()
})

test('it is taken only when the change that is on its way lies on the disk', async () => {
  openChanged()
  let arrive = (): void => undefined
  const change = whilePending(() => new Promise<void>((resolve) => (arrive = resolve)))
  const taken = takeNewVersion()
  storageStore.setState({ isKept: true })
  await vi.advanceTimersByTimeAsync(0)
  expect(take).not.toHaveBeenCalled()
  arrive()
  await change
  expect(await taken).toBe(true)
  expect(take).toHaveBeenCalledOnce()
})

test('it is not taken while text is on no disk, in no file, or in a field', async () => {
  openChanged()
  storageStore.setState({ trouble: 'closed' })
  expect(await takeNewVersion()).toBe(false)

  storageStore.setState({ isKept: true, trouble: undefined })
  const forget = registerUncommitted(async () => undefined)
  expect(await takeNewVersion()).toBe(false)
  forget()
  expect(take).not.toHaveBeenCalled()
  expect(await takeNewVersion()).toBe(true)
})

test('a storage that does not answer keeps nobody waiting for ever', async () => {
  openChanged()
  const taken = takeNewVersion()
  await vi.advanceTimersByTimeAsync(3000)
  expect(await taken).toBe(false)
  expect(take).not.toHaveBeenCalled()
})
