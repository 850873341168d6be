import type { ReactNode } from 'react'
import type { Outcome } from '../../../state/engine-session.ts'
import styles from './Entry.module.css'
import { useAhead } from './use-ahead.ts'

/** A box to tick, written at once. */
export function CheckField({
  label,
  isChecked,
  write,
  children,
}: {
  /** Its name, where the words beside it are not enough. */
  readonly label?: string
  readonly isChecked: boolean
  readonly write: (isChecked: boolean) => Promise<Outcome>
  readonly children: ReactNode
}) {
  const [shown, choose] = useAhead(isChecked, write)
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        aria-label={label}
        checked={shown}
        onChange={(event) => choose(event.target.checked)}
      />
      {children}
    </label>
  )
}
