import { takeDocument } from '../../platform/document-locks.ts'
import { openDocumentStorage } from '../../platform/document-storage.ts'
import { onPageLeaving } from '../../platform/page-leaving.ts'
import { keepTabDocument, readTabDocument } from '../../platform/tab-memory.ts'
import { announce } from '../../state/announcement-store.ts'
import { connectDocuments } from '../../state/document-session.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
import { openServedFile } from './open-served-file.ts'

/** A storage that does not answer must not keep the page from being used, in milliseconds. */
const patience = 1000

/**
 * Brings back what was open here before, then opens what the address asks for. Resolves when the
 * page can be shown, with or without that.
 */
export async function startPage(): Promise<void> {
  await Promise.race([bringBack(), pause(patience)])
}

async function bringBack(): Promise<void> {
  const { restored } = await connectDocuments({
    openStorage: openDocumentStorage,
    takeDocument,
    tabDocument: readTabDocument,
    keepTabDocument,
    onLeaving: onPageLeaving,
    clock: Date.now,
  })
  const { document } = workspaceStore.getState()
  if (restored !== 'none' && document !== undefined) {
    announce(words.storage.restored(document.name))
  }
  // A tab that is reloaded goes on where it was.
  if (restored !== 'own') await openServedFile()
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
