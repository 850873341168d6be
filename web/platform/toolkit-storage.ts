import { type DBSchema, openDB } from 'idb'
import type { StoredCatalog } from './engine-protocol.ts'

/** Where catalogs of other toolkit versions outlive the page. They are shared by all blueprints. */
export interface ToolkitStorage {
  readAll(): Promise<readonly StoredCatalog[]>
  write(catalog: StoredCatalog): Promise<void>
}

interface Schema extends DBSchema {
  readonly catalogs: { readonly key: string; readonly value: StoredCatalog }
}

/** The storage of this browser; rejects where the browser closes it to the page. */
export async function openToolkitStorage(): Promise<ToolkitStorage> {
  const database = await openDB<Schema>('cyanotype-toolkits', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('catalogs', { keyPath: 'version' })
    },
  })
  return {
    readAll: () => database.getAll('catalogs'),
    write: async (catalog) => {
      await database.put('catalogs', catalog)
    },
  }
}
