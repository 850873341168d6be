import type { StoredCatalog } from '../platform/engine-protocol.ts'
import { openToolkitStorage } from '../platform/toolkit-storage.ts'
import type { DescribedTree } from './give-modules.ts'
import { moduleLibrary } from './module-library.ts'
import { receiveCatalogs, toolkitStore } from './toolkit-store.ts'

/** Takes in the versions that were kept in this browser. */
export async function restoreToolkits(): Promise<void> {
  try {
    receiveCatalogs(await (await openToolkitStorage()).readAll())
  } catch {
    toolkitStore.setState({ isKept: false })
  }
}

/**
 * Reads the catalog of a checkout, a few modules at a time, and keeps it. Undefined when it was
 * given up meanwhile, by `stopReading` or by another checkout.
 */
export async function readToolkit(
  { tree, report }: DescribedTree,
  version: string,
): Promise<StoredCatalog | undefined> {
  const library = moduleLibrary()
  const own = { name: tree.name, version, done: 0, all: 0, problems: [] }
  const started = performance.now()
  toolkitStore.setState({ reading: own, lastRead: undefined })
  const isCurrent = (): boolean => toolkitStore.getState().reading?.name === own.name
  try {
    let state = await library.startToolkit(report.files, version)
    while (state.catalog === undefined && isCurrent()) {
      const { done, all, problems } = state
      toolkitStore.setState({ reading: { ...own, done, all, problems } })
      state = await library.continueToolkit(state.reading)
    }
    if (state.catalog === undefined || !isCurrent()) return undefined
    const milliseconds = performance.now() - started
    const { catalog, all, problems } = state
    toolkitStore.setState({ lastRead: { version, modules: all, milliseconds, problems } })
    receiveCatalogs([catalog])
    await keep(state.catalog)
    return state.catalog
  } finally {
    if (isCurrent()) stopReading()
  }
}

export function stopReading(): void {
  toolkitStore.setState({ reading: undefined })
}

/** Without storage the catalog lasts as long as the page, and the page says so. */
async function keep(catalog: StoredCatalog): Promise<void> {
  try {
    await (await openToolkitStorage()).write(catalog)
    toolkitStore.setState({ isKept: true })
  } catch {
    toolkitStore.setState({ isKept: false })
  }
}
