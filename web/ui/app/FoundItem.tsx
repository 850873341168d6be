import { Command } from 'cmdk'
import styles from './CommandPalette.module.css'
import { closeDialog } from './shell-store.ts'

/** Something that a dialog finds by name; choosing it closes the dialog first. */
export function FoundItem({
  kind,
  name,
  note,
  onChoose,
}: {
  /** Tells it from others of the same name, and is searched too. */
  readonly kind: string
  readonly name: string
  readonly note: string
  readonly onChoose: () => void
}) {
  return (
    <Command.Item
      value={`${kind} ${name}`}
      className={styles.item}
      onSelect={() => {
        closeDialog()
        onChoose()
      }}
    >
      <span>{name}</span>
      <span className={styles.note}>{note}</span>
    </Command.Item>
  )
}
