import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ModulePackage } from './engine-protocol.ts'

/** What a list of documents shows, kept apart from the contents so that listing reads little. */
export type DocumentHead = {
  readonly key: string
  readonly name: string
  /** When it was last changed or shown, in milliseconds of the system's clock. */
  readonly usedAt: number
  /** The format of the contents. */
  readonly format: number
}

/** Where documents outlive the page. Contents are whatever the browser can clone. */
export interface DocumentStorage {
  /** The last used first. */
  list(): Promise<readonly DocumentHead[]>
  read(key: string): Promise<unknown>
  /** Head, contents and module files together, or nothing. */
  write(head: DocumentHead, contents: unknown, packages: readonly ModulePackage[]): Promise<void>
  remove(key: string): Promise<void>
  /** Those of the packages with these keys that are there. */
  readPackages(keys: readonly string[]): Promise<readonly ModulePackage[]>
}

interface Schema extends DBSchema {
  readonly heads: { readonly key: string; readonly value: DocumentHead }
  readonly contents: { readonly key: string; readonly value: unknown }
  readonly packages: { readonly key: string; readonly value: ModulePackage }
}

/**
 * The storage of this browser; rejects where the browser closes it to the page. `onLost` is called
 * when it is taken away later: deleted by the user, or needed by a newer version of the page.
 */
export async function openDocumentStorage(onLost: () => void): Promise<DocumentStorage> {
  const database: IDBPDatabase<Schema> = await openDB<Schema>('cyanotype', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('heads', { keyPath: 'key' })
      fresh.createObjectStore('contents')
      fresh.createObjectStore('packages', { keyPath: 'key' })
    },
    blocking: () => {
      database.close()
      onLost()
    },
    terminated: onLost,
  })
  return {
    list: async () => {
      const heads = await database.getAll('heads')
      return heads.sort((first, second) => second.usedAt - first.usedAt)
    },
    read: (key) => database.get('contents', key),
    write: async (head, contents, packages) => {
      // The texts are worth the wait for the disk; nothing on the page waits with it.
      const all = database.transaction(['heads', 'contents', 'packages'], 'readwrite', {
        durability: 'strict',
      })
      const written = [
        all.objectStore('heads').put(head),
        all.objectStore('contents').put(contents, head.key),
        ...packages.map((one) => all.objectStore('packages').put(one)),
      ]
      // Said at once, so that a page that goes away leaves a finished transaction behind.
      all.commit()
      await Promise.all([...written, all.done])
    },
    readPackages: async (keys) => {
      const found = await Promise.all(keys.map((key) => database.get('packages', key)))
      return found.flatMap((one) => one ?? [])
    },
    remove: async (key) => {
      const both = database.transaction(['heads', 'contents'], 'readwrite')
      const removed = [
        both.objectStore('heads').delete(key),
        both.objectStore('contents').delete(key),
      ]
      await Promise.all([...removed, both.done])
    },
  }
}
