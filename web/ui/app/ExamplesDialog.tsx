import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import styles from './ExamplesDialog.module.css'
import { examples } from './examples.ts'
import { openExample } from './open-files.ts'
import { closeDialog } from './shell-store.ts'

/** Our own blueprints; opening one makes a copy. */
export function ExamplesDialog() {
  return (
    <Dialog title={words.exampleDialog.title} onClose={closeDialog}>
      <ul className={styles.list}>
        {examples.map(({ file, name, note }) => (
          <li key={file}>
            <button
              type="button"
              className={styles.example}
              onClick={() => {
                closeDialog()
                void openExample(file)
              }}
            >
              <span className={styles.name}>{name}</span>
              <span className={styles.note}>{note}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
