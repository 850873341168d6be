import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import { actions } from './actions.ts'
import styles from './ShortcutsDialog.module.css'
import { closeDialog } from './shell-store.ts'
import { formatShortcut, isApple } from './shortcut.ts'

/** Every key of the page, from the same registry that listens for them. */
export function ShortcutsDialog() {
  return (
    <Dialog title={words.shortcuts.title} onClose={closeDialog}>
      <dl className={styles.list} tabIndex={0} data-first-focus>
        {actions.map(({ id, name, shortcuts = [] }) =>
          shortcuts.length === 0 ? null : (
            <div key={id} className={styles.row}>
              <dt>{name}</dt>
              <dd>
                {shortcuts.map((shortcut) => (
                  <kbd key={shortcut}>{formatShortcut(shortcut, isApple)}</kbd>
                ))}
              </dd>
            </div>
          ),
        )}
      </dl>
    </Dialog>
  )
}
