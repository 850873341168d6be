import type { Outcome } from '../../../state/engine-session.ts'
import styles from './Entry.module.css'
import { useAhead } from './use-ahead.ts'
import { useValueAccess } from './value-context.ts'

/** One of a few values, or none; written as soon as it is chosen. */
export function ChoiceField({
  label,
  choices,
  value,
  isRoot,
  unset,
  write,
}: {
  readonly label: string
  readonly choices: readonly string[]
  /** Empty when there is none. */
  readonly value: string
  readonly isRoot: boolean
  /** What it is called to leave it unset. */
  readonly unset: string
  /** Empty to leave it unset. */
  readonly write: (text: string) => Promise<Outcome>
}) {
  const { look, describedBy, isInvalid } = useValueAccess()
  const [shown, choose] = useAhead(value, write)
  const isOther = value !== '' && !choices.includes(value)
  return (
    <select
      aria-label={label}
      aria-describedby={isRoot ? describedBy : undefined}
      aria-invalid={isRoot && isInvalid}
      className={`${styles.control} ${styles[look]}`}
      value={shown}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{unset}</option>
      {isOther && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  )
}
