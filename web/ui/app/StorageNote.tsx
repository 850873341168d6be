import { X } from 'lucide-react'
import { useStore } from 'zustand'
import { storageStore } from '../../state/storage-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { IconButton } from '../shared/IconButton.tsx'
import { SeverityIcon } from '../shared/SeverityIcon.tsx'
import { words } from '../shared/words.ts'
import { runAction } from './action.ts'
import { downloadAction } from './file-actions.ts'
import styles from './StorageNote.module.css'

/** Below the bar while the browser keeps nothing, or when what it keeps needs a word. */
export function StorageNote() {
  const { trouble, copy, damaged } = useStore(storageStore)
  const document = useStore(workspaceStore, (state) => state.document)
  if (trouble !== undefined) {
    return (
      <div role="alert" aria-label={words.storage.banner} className={styles.trouble}>
        <SeverityIcon severity="warning" />
        <span>{words.storage.trouble[trouble]}</span>
        {document !== undefined && (
          <Button onClick={() => void runAction(downloadAction)}>{downloadAction.name}</Button>
        )}
      </div>
    )
  }
  if (damaged.length > 0) {
    return (
      <Note
        text={words.storage.damaged(damaged.join(', '))}
        onDismiss={() => storageStore.setState({ damaged: [] })}
      />
    )
  }
  if (copy === undefined || copy !== document?.key) return null
  return (
    <Note
      text={words.storage.copy(document.name)}
      onDismiss={() => storageStore.setState({ copy: undefined })}
    />
  )
}

function Note({ text, onDismiss }: { readonly text: string; readonly onDismiss: () => void }) {
  return (
    <section aria-label={words.storage.banner} className={styles.note}>
      <SeverityIcon severity="info" />
      <span>{text}</span>
      <IconButton icon={X} label={words.dismiss} onClick={onDismiss} />
    </section>
  )
}
