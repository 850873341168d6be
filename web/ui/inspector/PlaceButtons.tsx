import { words } from '../shared/words.ts'
import styles from './Connection.module.css'

/** Go to where a connection stands: its setting in the inspector, its place in the text. */
export function PlaceButtons({
  name,
  onSetting,
  onText,
}: {
  /** `network_storage[0]` */
  readonly name: string
  readonly onSetting?: (() => void) | undefined
  readonly onText?: (() => void) | undefined
}) {
  return (
    <p className={styles.jumps}>
      {onSetting !== undefined && (
        <button
          type="button"
          className={styles.jump}
          aria-label={words.links.toSettingOf(name)}
          onClick={onSetting}
        >
          {words.links.toSetting}
        </button>
      )}
      {onText !== undefined && (
        <button
          type="button"
          className={styles.jump}
          aria-label={words.links.toTextOf(name)}
          onClick={onText}
        >
          {words.links.toText}
        </button>
      )}
    </p>
  )
}
