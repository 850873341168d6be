import { useEffect, useId, useRef } from 'react'
import type { Outcome } from '../../../state/engine-session.ts'
import styles from './Entry.module.css'
import { useDraft } from './use-draft.ts'

/** A line of text that is no setting: a name, an address, a version. */
export function NameField({
  label,
  value,
  write,
  placeholder = '',
  isInvalid = false,
  takesFocus = false,
  onDone,
}: {
  readonly label: string
  readonly value: string
  readonly write: (text: string) => Promise<Outcome>
  readonly placeholder?: string
  readonly isInvalid?: boolean
  readonly takesFocus?: boolean
  /** Written, or given up. */
  readonly onDone?: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const refusalId = useId()
  const draft = useDraft(value, async (text) => {
    const outcome = await write(text)
    if (outcome.done) onDone?.()
    return outcome
  })
  const { refusal } = draft
  useEffect(() => {
    if (takesFocus) input.current?.select()
  }, [takesFocus])
  return (
    <div className={styles.entry}>
      <input
        ref={input}
        aria-label={label}
        aria-describedby={refusalId}
        aria-invalid={isInvalid || refusal !== ''}
        className={`${styles.control} ${isInvalid || refusal !== '' ? styles.error : styles.set}`}
        value={draft.text}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => draft.change(event.target.value)}
        onBlur={() => {
          if (draft.isDirty) draft.commit()
          else onDone?.()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            if (draft.isDirty) draft.commit()
            else onDone?.()
          }
          if (event.key !== 'Escape' || (!draft.isDirty && onDone === undefined)) return
          event.stopPropagation()
          draft.restore()
          onDone?.()
        }}
      />
      <p id={refusalId} className={styles.fault}>
        {refusal}
      </p>
    </div>
  )
}
