import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ModulePackage } from '../platform/engine-protocol.ts'

/**
 * Module files that users gave, by key. Documents and their histories name packages by these keys,
 * so that files are kept once, however often a blueprint changes.
 */
export type PackageState = { readonly packages: ReadonlyMap<string, ModulePackage> }

export const packageStore: StoreApi<PackageState> = createStore<PackageState>()(() => ({
  packages: new Map(),
}))

/** Takes packages in: newly given ones, or those of a document that was kept. */
export function receivePackages(received: readonly ModulePackage[]): void {
  packageStore.setState(({ packages }) => ({
    packages: new Map([...packages, ...received.map((one) => [one.key, one] as const)]),
  }))
}
