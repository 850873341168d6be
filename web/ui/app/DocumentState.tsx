import { useStore } from 'zustand'
import { isInFile, type OpenDocument } from '../../state/open-document.ts'
import { type StorageState, storageStore } from '../../state/storage-store.ts'
import { Chip } from '../shared/Chip.tsx'
import { words } from '../shared/words.ts'

/** Where the document lies as it is now: in a file, in this browser, or nowhere. */
export function DocumentState({ document }: { readonly document: OpenDocument }) {
  const storage = useStore(storageStore)
  if (isInFile(document)) return <Chip title={words.bar.inFileNote}>{words.bar.inFile}</Chip>
  return <InBrowser storage={storage} />
}

function InBrowser({ storage: { isKept, trouble } }: { readonly storage: StorageState }) {
  if (trouble !== undefined) {
    return (
      <Chip tone="warning" title={words.storage.trouble[trouble]}>
        {words.bar.notSaved}
      </Chip>
    )
  }
  return (
    <Chip title={words.bar.savedHereNote}>{isKept ? words.bar.savedHere : words.bar.saving}</Chip>
  )
}
