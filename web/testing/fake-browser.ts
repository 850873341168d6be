import { vi } from 'vitest'
import type { DocumentHead, DocumentStorage } from '../platform/document-storage.ts'
import type { ModulePackage } from '../platform/engine-protocol.ts'
import type { Browser } from '../state/document-session.ts'

/** A browser of which a test sees the disk, and in which it may open tabs and let them go. */
export type FakeBrowser = {
  readonly disk: FakeDisk
  /** A new page, with modules and stores of its own. */
  readonly openTab: () => Promise<Tab>
}

/** A page in a tab. */
export type Tab = {
  readonly session: typeof import('../state/document-session.ts')
  readonly workspace: typeof import('../state/workspace-store.ts')
  readonly layouts: typeof import('../state/layout-store.ts')
  readonly folds: typeof import('../state/fold-store.ts')
  readonly selection: typeof import('../state/selection-store.ts')
  readonly storage: typeof import('../state/storage-store.ts')
  readonly packages: typeof import('../state/package-store.ts')
  /** What `connectDocuments` takes. */
  readonly browser: Browser
  /** Says that the page may be about to go. */
  readonly hide: () => void
  /** Takes the storage away, as another version of the page or the user does. */
  readonly loseStorage: () => void
  /** Ends the page, with what it can still do while it goes. */
  readonly close: () => Promise<void>
  /** Closes the page; what opens in its place knows what it showed. */
  readonly reload: () => Promise<Tab>
}

export function makeFakeBrowser(): FakeBrowser {
  const disk = makeFakeDisk()
  const holders = new Map<string, object>()
  let time = 0

  async function openPage(memory: { shown: string | undefined }): Promise<Tab> {
    vi.resetModules()
    const page = {}
    const leaves: (() => void)[] = []
    const losses: (() => void)[] = []
    const browser: Browser = {
      openStorage: async (onLost) => {
        losses.push(onLost)
        return disk
      },
      takeDocument: async (key) => {
        if (holders.has(key)) return undefined
        holders.set(key, page)
        return () => void holders.delete(key)
      },
      tabDocument: () => memory.shown,
      keepTabDocument: (key) => {
        memory.shown = key
      },
      onLeaving: (leave) => {
        leaves.push(leave)
        return () => {}
      },
      clock: () => ++time,
    }
    const hide = (): void => {
      for (const leave of leaves) leave()
    }
    const close = async (): Promise<void> => {
      hide()
      for (const [key, holder] of holders) if (holder === page) holders.delete(key)
    }
    return {
      session: await import('../state/document-session.ts'),
      workspace: await import('../state/workspace-store.ts'),
      layouts: await import('../state/layout-store.ts'),
      folds: await import('../state/fold-store.ts'),
      selection: await import('../state/selection-store.ts'),
      storage: await import('../state/storage-store.ts'),
      packages: await import('../state/package-store.ts'),
      browser,
      hide,
      loseStorage: () => {
        for (const lose of losses) lose()
      },
      close,
      reload: async () => {
        await close()
        return openPage(memory)
      },
    }
  }

  return { disk, openTab: () => openPage({ shown: undefined }) }
}

/** Documents in memory, cloned as a browser clones them. */
export type FakeDisk = DocumentStorage & {
  readonly heads: Map<string, DocumentHead>
  readonly contents: Map<string, unknown>
  readonly packages: Map<string, ModulePackage>
  /** The keys of all documents that a write was begun for, first to last. */
  readonly begun: string[]
  /** While set, each write fails with it. */
  failure: Error | undefined
}

export function makeFakeDisk(): FakeDisk {
  const heads = new Map<string, DocumentHead>()
  const contents = new Map<string, unknown>()
  const packages = new Map<string, ModulePackage>()
  return {
    heads,
    contents,
    packages,
    begun: [],
    failure: undefined,
    list: async () => [...heads.values()].sort((first, second) => second.usedAt - first.usedAt),
    read: async (key) => structuredClone(contents.get(key)),
    async write(head, content, given) {
      this.begun.push(head.key)
      const cloned = structuredClone(content)
      if (this.failure !== undefined) throw this.failure
      heads.set(head.key, head)
      contents.set(head.key, cloned)
      for (const one of given) packages.set(one.key, one)
    },
    remove: async (key) => {
      heads.delete(key)
      contents.delete(key)
    },
    readPackages: async (keys) => keys.flatMap((key) => packages.get(key) ?? []),
  }
}
