import { createStore, type StoreApi } from 'zustand/vanilla'
import type { StoredCatalog, ToolkitReading } from '../platform/engine-protocol.ts'

/** Versions of the toolkit besides the built-in one, and the checkout that is being read. */
export type ToolkitState = {
  /** By version; each once. */
  readonly catalogs: readonly StoredCatalog[]
  readonly reading: ReadingState | undefined
  /** What came of the last checkout. */
  readonly lastRead: LastRead | undefined
  /** Set when the browser lets nothing be kept: the catalogs last until the page goes. */
  readonly isKept: boolean
}

export type ReadingState = Pick<ToolkitReading, 'done' | 'all' | 'problems'> & {
  readonly name: string
  readonly version: string
}

export type LastRead = {
  readonly version: string
  readonly modules: number
  readonly milliseconds: number
  readonly problems: ToolkitReading['problems']
}

export const toolkitStore: StoreApi<ToolkitState> = createStore<ToolkitState>()(() => ({
  catalogs: [],
  reading: undefined,
  lastRead: undefined,
  isKept: true,
}))

/** Takes versions in; one that is there already is replaced. */
export function receiveCatalogs(received: readonly StoredCatalog[]): void {
  toolkitStore.setState(({ catalogs }) => {
    const versions = new Set(received.map(({ version }) => version))
    return { catalogs: [...catalogs.filter(({ version }) => !versions.has(version)), ...received] }
  })
}
