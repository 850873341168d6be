import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ModuleSummary } from '../platform/engine-protocol.ts'

/** The modules of the toolkit that a blueprint may use. */
export type CatalogState = {
  readonly modules: readonly ModuleSummary[]
  /** By path, as in `modules/network/vpc`. */
  readonly byPath: ReadonlyMap<string, ModuleSummary>
}

export const catalogStore: StoreApi<CatalogState> = createStore<CatalogState>()(() => ({
  modules: [],
  byPath: new Map(),
}))

export function receiveModules(modules: readonly ModuleSummary[]): void {
  catalogStore.setState({
    modules,
    byPath: new Map(modules.map((module) => [module.path, module])),
  })
}
