import styles from './Entry.module.css'
import { useValueAccess } from './value-context.ts'

/** One of a few values, or none; written as soon as it is chosen. */
export function ChoiceField({
  label,
  choices,
  value,
  isRoot,
  unset,
  onChoose,
}: {
  readonly label: string
  readonly choices: readonly string[]
  /** Empty when there is none. */
  readonly value: string
  readonly isRoot: boolean
  /** What it is called to leave it unset. */
  readonly unset: string
  /** Empty to leave it unset. */
  readonly onChoose: (text: string) => void
}) {
  const { look, describedBy, isInvalid } = useValueAccess()
  const isOther = value !== '' && !choices.includes(value)
  return (
    <select
      aria-label={label}
      aria-describedby={isRoot ? describedBy : undefined}
      aria-invalid={isRoot && isInvalid}
      className={`${styles.control} ${styles[look]}`}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
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
