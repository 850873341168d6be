import { createStore, type StoreApi } from 'zustand/vanilla'

/** A document that this browser keeps and this page has not opened. */
export type KeptDocument = { readonly key: string; readonly name: string; readonly usedAt: number }

/** Why the browser keeps nothing: closed to the page, full, or taken away while the page is open. */
export type StorageTrouble = 'closed' | 'full' | 'lost'

export type StorageState = {
  /** True when everything that is open is kept as it is now. */
  readonly isKept: boolean
  readonly trouble: StorageTrouble | undefined
  readonly kept: readonly KeptDocument[]
  /** Names of documents that are there and cannot be read. They stay as they are. */
  readonly damaged: readonly string[]
  /** The key of a document that is a copy, since another tab has the original. */
  readonly copy: string | undefined
}

export const storageStore: StoreApi<StorageState> = createStore<StorageState>()(() => ({
  isKept: false,
  trouble: undefined,
  kept: [],
  damaged: [],
  copy: undefined,
}))
