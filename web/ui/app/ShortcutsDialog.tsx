import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import { actions } from './actions.ts'
import { type GestureSection, gestureSections } from './gestures.ts'
import styles from './ShortcutsDialog.module.css'
import { closeDialog } from './shell-store.ts'
import { formatShortcut, isApple } from './shortcut.ts'

/** Every key of the page, from the same registry that listens for them, and what has no name there. */
export function ShortcutsDialog() {
  return (
    <Dialog title={words.shortcuts.title} onClose={closeDialog}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the keys */}
      <div className={styles.list} tabIndex={0} data-first-focus>
        <dl>
          {actions.map(({ id, name, shortcuts = [] }) =>
            shortcuts.length === 0 ? null : <Row key={id} name={name} keys={shortcuts} />,
          )}
        </dl>
        {gestureSections.map((section) => (
          <Section key={section.title} section={section} />
        ))}
      </div>
    </Dialog>
  )
}

function Section({ section }: { readonly section: GestureSection }) {
  return (
    <>
      <h3 className={styles.title}>{section.title}</h3>
      <dl>
        {section.gestures.map(({ name, keys }) => (
          <Row key={name} name={name} keys={keys} />
        ))}
      </dl>
    </>
  )
}

function Row({ name, keys }: { readonly name: string; readonly keys: readonly string[] }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{formatShortcut(key, isApple)}</kbd>
        ))}
      </dd>
    </div>
  )
}
