import type { TakeDocument } from '../platform/document-locks.ts'
import type { DocumentHead, DocumentStorage } from '../platform/document-storage.ts'
import { setFolds } from './fold-store.ts'
import { type Keeper, keepDocuments } from './keep-documents.ts'
import { receivePackages } from './package-store.ts'
import { select } from './selection-store.ts'
import { storageStore } from './storage-store.ts'
import { packagesOf, readStored, type StoredDocument } from './stored-document.ts'
import { freshKey, showDocument, workspaceStore } from './workspace-store.ts'

/** What of the browser the documents live in. Tests give their own. */
export type Browser = {
  readonly openStorage: (onLost: () => void) => Promise<DocumentStorage>
  readonly takeDocument: TakeDocument
  /** The document that this tab showed before it was reloaded; empty for the start screen. */
  readonly tabDocument: () => string | undefined
  readonly keepTabDocument: (key: string) => void
  readonly onLeaving: (leave: () => void) => () => void
  /** In milliseconds. */
  readonly clock: () => number
}

/** A tab that is reloaded waits so long, in milliseconds, for what it held itself before. */
const reloadPatience = 2000

type Session = {
  readonly browser: Browser
  readonly storage: DocumentStorage
  readonly keeper: Keeper
  /** The keys of the documents that this tab may write, until it goes. */
  readonly held: Set<string>
}

let session: Session | undefined

/**
 * Brings back the document that this tab showed, or that was used last, and keeps all that are open
 * from then on. Where the browser keeps nothing, the page works and says so. `restored` tells whose
 * document it is: this tab's own, another time's, or none.
 */
export async function connectDocuments(
  browser: Browser,
): Promise<{ readonly restored: 'own' | 'last' | 'none' }> {
  const lose = (): void => {
    session?.keeper.stop()
    session = undefined
    storageStore.setState({ isKept: false, trouble: 'lost' })
  }
  let storage: DocumentStorage
  let heads: readonly DocumentHead[]
  try {
    storage = await browser.openStorage(lose)
    heads = await storage.list()
  } catch {
    storageStore.setState({ isKept: false, trouble: 'closed' })
    return { restored: 'none' }
  }
  const keeper = keepDocuments(storage, browser.clock)
  session = { browser, storage, keeper, held: new Set() }
  const own = ownDocument(browser, heads)
  const key = own ?? heads[0]?.key ?? ''
  // What the user has opened meanwhile is what the user wants to see.
  const isWanted = heads.some((head) => head.key === key) && nothingIsOpen()
  if (isWanted) await bringBack(session, key, own === undefined ? 0 : reloadPatience)
  followWorkspace(session)
  browser.onLeaving(() => void keeper.flush())
  if (nothingIsOpen()) return { restored: 'none' }
  return { restored: own === undefined ? 'last' : 'own' }
}

/** What this tab showed before, unless that was never kept: a copy that was not changed. */
function ownDocument(browser: Browser, heads: readonly DocumentHead[]): string | undefined {
  const shown = browser.tabDocument()
  const isThere = shown === '' || heads.some(({ key }) => key === shown)
  return isThere ? shown : undefined
}

function nothingIsOpen(): boolean {
  return workspaceStore.getState().document === undefined
}

/** Opens a document that the browser keeps; when another tab has it, a copy of it. */
export async function openKept(key: string): Promise<void> {
  if (session !== undefined) await bringBack(session, key, 0)
}

/** Throws a kept document away for good; not one that a tab has open. Tells whether it is gone. */
export async function forgetKept(key: string): Promise<boolean> {
  if (session === undefined) return false
  const release = await session.browser.takeDocument(key, 0)
  if (release === undefined) return false
  await session.storage.remove(key)
  release()
  await listKept(session)
  return true
}

async function bringBack(present: Session, key: string, patience: number): Promise<void> {
  const { browser, storage, keeper, held } = present
  const release = await browser.takeDocument(key, patience)
  const stored = readStored(await storage.read(key).catch(() => undefined))
  if (stored === undefined) {
    release?.()
    await noteDamaged(storage, key)
    return
  }
  const names = packagesOf(stored.document)
  // Without their files its modules are found missing; the text is shown all the same.
  if (names.length > 0) receivePackages(await storage.readPackages(names).catch(() => []))
  if (release !== undefined) held.add(key)
  // A copy has a life of its own from here on; nothing is kept of it until it changes.
  const shownKey = release === undefined ? freshKey() : key
  showStored(stored, shownKey)
  const { document } = workspaceStore.getState()
  if (release !== undefined || document === undefined) return
  keeper.noteWritten(document)
  storageStore.setState({ copy: shownKey })
}

function showStored({ document, layout, folds, selection }: StoredDocument, key: string): void {
  showDocument({ ...document, key }, layout)
  const shown = workspaceStore.getState().document
  if (shown !== undefined && folds !== undefined) setFolds(shown.id, folds)
  select(selection)
}

async function noteDamaged(storage: DocumentStorage, key: string): Promise<void> {
  const heads = await storage.list().catch(() => [])
  const name = heads.find((head) => head.key === key)?.name ?? key
  storageStore.setState(({ damaged }) => ({ damaged: [...new Set([...damaged, name])] }))
}

/** Takes the right to each new document, remembers what this tab shows, and lists the rest. */
function followWorkspace(present: Session): void {
  const { browser, held } = present
  let shownKey: string | undefined
  const follow = (): void => {
    const key = workspaceStore.getState().document?.key ?? ''
    if (key === shownKey) return
    shownKey = key
    browser.keepTabDocument(key)
    void listKept(present)
    if (key === '' || held.has(key)) return
    // Nobody else can know a key that this page has just made up.
    held.add(key)
    void browser.takeDocument(key, 0)
  }
  follow()
  workspaceStore.subscribe(follow)
}

/** Lists what the browser keeps beside what this page has open. */
async function listKept({ storage }: Session): Promise<void> {
  const heads = await storage.list().catch(() => [])
  const { document, others } = workspaceStore.getState()
  const open = new Set([document?.key, ...others.map(({ key }) => key)])
  storageStore.setState({ kept: heads.filter(({ key }) => !open.has(key)) })
}
