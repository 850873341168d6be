import { useEffect, useId, useRef, useState } from 'react'
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
 * Asks for another name of a module, a group or a variable, and shows what that changes before it
 * is done: Enter in the field goes to the button below the preview, Enter there does it.
 */
export function RenameDialog({ target }: { readonly target: RenameTarget }) {
  const [name, setName] = useState(target.name)
  const [refused, setRefused] = useState('')
  const [goesOn, setGoesOn] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const refusalId = useId()
  const intent = renameIntent(target, name)
  const preview = usePreview(intent)
  const refusal = preview?.kind === 'refusal' ? preview.reason : refused
  const shown = name !== target.name && preview?.kind === 'preview' ? preview : undefined

  // Enter may come before the preview does.
  const isReady = shown !== undefined
  useEffect(() => {
    if (!goesOn || !isReady) return
    setGoesOn(false)
    button.current?.focus()
  }, [goesOn, isReady])

  const rename = async (): Promise<void> => {
    const outcome = await runIntent(intent)
    if (!outcome.done) {
      setRefused(outcome.reason)
      return
    }
    closeDialog()
    followRename(target, name)
  }

  return (
    <Dialog title={words.rename.title(target.name)} onClose={closeDialog}>
      <div className={styles.form}>
        <label className={styles.field}>
          {words.rename.field[target.kind]}
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
              setRefused('')
              setGoesOn(false)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              setGoesOn(true)
            }}
          />
        </label>
        <p id={refusalId} className={refusal === '' ? styles.hint : styles.refusal}>
          {refusal || words.rename.hint}
        </p>
        {shown !== undefined && <RenamePreview {...shown} />}
        <div className={styles.buttons}>
          <Button onClick={closeDialog}>{words.rename.cancel}</Button>
          <Button
            ref={button}
            look="filled"
            disabled={!isReady || refusal !== ''}
            onClick={() => void rename()}
          >
            {words.rename.submit}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
