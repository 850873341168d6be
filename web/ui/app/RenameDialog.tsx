import { useId, useState } from 'react'
import type { Intent } from '../../engine/index.ts'
import { runIntent } from '../../state/engine-session.ts'
import { selectGroup, selectionStore } from '../../state/selection-store.ts'
import { Button } from '../shared/Button.tsx'
import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import { oneModule } from './action.ts'
import styles from './RenameDialog.module.css'
import { RenamePreview } from './RenamePreview.tsx'
import { closeDialog } from './shell-store.ts'

/** Asks for another id of the selected module, or another name of the selected group. */
export function RenameDialog() {
  const [old] = useState(() => oneModule() ?? selectionStore.getState().group ?? '')
  const [name, setName] = useState(old)
  const [refusal, setRefusal] = useState('')
  const refusalId = useId()

  const intent: Intent =
    oneModule() === undefined
      ? { kind: 'rename-group', name: old, newName: name }
      : { kind: 'rename-module', id: old, newId: name }
  const isChanged = name !== '' && name !== old

  const rename = async (): Promise<void> => {
    const outcome = await runIntent(intent)
    if (!outcome.done) {
      setRefusal(outcome.reason)
      return
    }
    if (intent.kind === 'rename-group') selectGroup(name)
    closeDialog()
  }

  return (
    <Dialog title={words.rename.title(old)} onClose={closeDialog}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void rename()
        }}
      >
        <label className={styles.field}>
          {words.rename.field}
          <input
            data-first-focus
            value={name}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={refusal !== ''}
            aria-describedby={refusalId}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setName(event.target.value)
              setRefusal('')
            }}
          />
        </label>
        <p id={refusalId} className={styles.refusal}>
          {refusal}
        </p>
        {refusal === '' && <RenamePreview intent={isChanged ? intent : undefined} />}
        <div className={styles.buttons}>
          <Button onClick={closeDialog}>{words.rename.cancel}</Button>
          <Button look="filled" type="submit" disabled={!isChanged}>
            {words.rename.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
