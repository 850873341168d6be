import { type FormEvent, useId, useState } from 'react'
import { runIntent } from '../../state/engine-session.ts'
import { Button } from '../shared/Button.tsx'
import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import styles from './RenameDialog.module.css'
import { RenamePreview } from './RenamePreview.tsx'
import { followRename, type RenameTarget, renameIntent } from './rename-target.ts'
import { closeDialog } from './shell-store.ts'
import { usePreview } from './use-preview.ts'

/**
 * Asks for another name of a module, a group or a variable, and shows while it is typed what it
 * changes. Enter does it; the engine answers in turn, so what is typed fast is looked at first too.
 */
export function RenameDialog({ target }: { readonly target: RenameTarget }) {
  const [name, setName] = useState(target.name)
  const [refused, setRefused] = useState('')
  const [isRunning, setRunning] = useState(false)
  const refusalId = useId()
  const intent = renameIntent(target, name)
  const preview = usePreview(intent)
  const refusal = preview?.kind === 'refusal' ? preview.reason : refused
  const shown = name !== target.name && preview?.kind === 'preview' ? preview : undefined

  const rename = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isRunning) return
    if (name !== target.name) {
      setRunning(true)
      const outcome = await runIntent(intent)
      setRunning(false)
      if (!outcome.done) {
        setRefused(outcome.reason)
        return
      }
      followRename(target, name)
    }
    closeDialog()
  }

  return (
    <Dialog title={words.rename.title(target.name)} onClose={closeDialog}>
      <form className={styles.form} onSubmit={(event) => void rename(event)}>
        <label className={styles.field}>
          {words.rename.field[target.kind]}
          <input
            data-first-focus
            value={name}
            readOnly={isRunning}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={refusal !== ''}
            aria-describedby={refusalId}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setName(event.target.value)
              setRefused('')
            }}
          />
        </label>
        <p id={refusalId} className={refusal === '' ? styles.hint : styles.refusal}>
          {refusal || words.rename.hint}
        </p>
        {shown !== undefined && <RenamePreview {...shown} />}
        <div className={styles.buttons}>
          <Button onClick={closeDialog}>{words.rename.cancel}</Button>
          <Button type="submit" look="filled" disabled={refusal !== ''}>
            {words.rename.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
