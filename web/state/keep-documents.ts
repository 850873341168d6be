import type { DocumentStorage } from '../platform/document-storage.ts'
import type { ModulePackage } from '../platform/engine-protocol.ts'
import { foldStore, foldsOf } from './fold-store.ts'
import { type DocumentLayout, layoutOf, layoutStore } from './layout-store.ts'
import type { OpenDocument } from './open-document.ts'
import { packageStore } from './package-store.ts'
import { type Selected, selectionStore } from './selection-store.ts'
import { type StorageTrouble, storageStore } from './storage-store.ts'
import { packagesOf, type StoredDocument, storedFormat } from './stored-document.ts'
import { workspaceStore } from './workspace-store.ts'

/** A change is on its way to the disk after so many milliseconds at the latest. */
const delay = 150

/** What failed is tried again after so many milliseconds, without a change too. */
const retryDelay = 5000

/** What was last written of a document, told by identity: states are never changed in place. */
type Written = {
  readonly document: OpenDocument
  readonly layout: DocumentLayout
  readonly folds: ReadonlySet<string>
  readonly selection: Selected | undefined
}

/** Writes what changed in the open documents, soon after it changed. */
export type Keeper = {
  /** Writes what has changed now; resolves when all of it is on the disk, or cannot be. */
  readonly flush: () => Promise<void>
  /** Takes a document for written as it is now: it was just read, or is nothing to keep yet. */
  readonly noteWritten: (document: OpenDocument) => void
  /** Writes nothing from now on. */
  readonly stop: () => void
}

/**
 * Begins to keep the open documents. `clock` gives the time in milliseconds. Each document is written
 * by one tab only: its key is this page's own, or the right to it was taken before it was opened.
 */
export function keepDocuments(storage: DocumentStorage, clock: () => number): Keeper {
  const written = new Map<string, Written>()
  const keptPackages = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let isStopped = false

  const changed = (): readonly Written[] =>
    openStates().filter((state) => !isSame(written.get(state.document.key), state))

  const writeOne = async (state: Written): Promise<void> => {
    const { document, layout, folds, selection } = state
    const { id: _, ...stored } = document
    const contents: StoredDocument = {
      format: storedFormat,
      document: stored,
      layout,
      folds,
      selection: selection ?? written.get(document.key)?.selection ?? noSelection,
    }
    const head = { key: document.key, name: document.name, usedAt: clock(), format: storedFormat }
    const packages = missingPackages(document, keptPackages)
    const before = written.get(document.key)
    // Noted first: what changes while it is written is a further change.
    written.set(document.key, state)
    try {
      await storage.write(head, contents, packages)
      for (const { key } of packages) keptPackages.add(key)
    } catch (error) {
      if (before === undefined) written.delete(document.key)
      else written.set(document.key, before)
      throw error
    }
  }

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (isStopped) return running
    // Each write begins in this very task: a page that is being left gets no other.
    const writes = changed().map(writeOne)
    if (writes.length > 0) running = settle([running, ...writes])
    return running
  }

  const settle = async (writes: readonly Promise<void>[]): Promise<void> => {
    const results = await Promise.allSettled(writes)
    if (isStopped) return
    const failed = results.find((result) => result.status === 'rejected')
    if (failed === undefined) {
      storageStore.setState({ isKept: changed().length === 0, trouble: undefined })
      return
    }
    storageStore.setState({ isKept: false, trouble: troubleOf(failed.reason) })
    timer ??= setTimeout(() => void flush(), retryDelay)
  }

  const notice = (): void => {
    if (changed().length === 0) return
    if (storageStore.getState().isKept) storageStore.setState({ isKept: false })
    timer ??= setTimeout(() => void flush(), delay)
  }

  const stops = [workspaceStore, layoutStore, foldStore, selectionStore].map((store) =>
    store.subscribe(notice),
  )
  storageStore.setState({ isKept: true })
  notice()
  return {
    flush,
    noteWritten: (document) => {
      const state = openStates().find((one) => one.document === document)
      if (state !== undefined) written.set(document.key, state)
      if (changed().length === 0) storageStore.setState({ isKept: true })
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      for (const stop of stops) stop()
    },
  }
}

const noSelection: Selected = { kind: 'nothing' }

/** Every open document as it is now; only the shown one has a selection. */
function openStates(): readonly Written[] {
  const { document, others } = workspaceStore.getState()
  const rest = others.map((other) => ({
    document: other,
    layout: layoutOf(other.id),
    folds: foldsOf(other.id),
    selection: undefined,
  }))
  if (document === undefined) return rest
  const { id } = document
  const { selected: selection } = selectionStore.getState()
  return [{ document, layout: layoutOf(id), folds: foldsOf(id), selection }, ...rest]
}

function isSame(before: Written | undefined, now: Written): boolean {
  return (
    before?.document === now.document &&
    before.layout === now.layout &&
    before.folds === now.folds &&
    (now.selection === undefined || before.selection === now.selection)
  )
}

function missingPackages(
  document: OpenDocument,
  kept: ReadonlySet<string>,
): readonly ModulePackage[] {
  const { packages } = packageStore.getState()
  return packagesOf(document).flatMap((key) => (kept.has(key) ? [] : (packages.get(key) ?? [])))
}

/** Firefox and Safari each have a name of their own for a full disk. */
function troubleOf(reason: unknown): StorageTrouble {
  const name = reason instanceof Error || reason instanceof DOMException ? reason.name : ''
  if (/quota/i.test(name)) return 'full'
  return name === 'InvalidStateError' ? 'lost' : 'closed'
}
