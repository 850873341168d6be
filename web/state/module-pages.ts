import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ModulePage } from '../platform/engine-protocol.ts'
import { catalogStore } from './catalog-store.ts'
import { moduleLibrary } from './module-library.ts'
import { currentProject } from './workspace-store.ts'

/** All about modules, as far as it was asked for; by path or source. */
export type ModulePagesState = {
  readonly pages: ReadonlyMap<string, ModulePage | 'unknown'>
}

const none: ModulePagesState = { pages: new Map() }

export const modulePagesStore: StoreApi<ModulePagesState> = createStore<ModulePagesState>()(
  () => none,
)

/** Those that are on their way; another catalog has other answers. */
let asked = { catalog: catalogStore.getState().modules, paths: new Set<string>() }

/** Asks for a module's page, once for each catalog. */
export async function wantModulePage(path: string): Promise<void> {
  const catalog = catalogStore.getState().modules
  if (asked.catalog !== catalog) {
    asked = { catalog, paths: new Set() }
    modulePagesStore.setState(none)
  }
  if (asked.paths.has(path)) return
  const { paths } = asked
  paths.add(path)
  const page = await readPage(path)
  if (asked.paths !== paths) return
  modulePagesStore.setState(({ pages }) => ({ pages: new Map([...pages, [path, page]]) }))
}

async function readPage(path: string): Promise<ModulePage | 'unknown'> {
  try {
    return (await moduleLibrary().modulePage(currentProject(), path)) ?? 'unknown'
  } catch {
    // An engine that fails here tells so with the analysis too.
    return 'unknown'
  }
}
