import { Command } from 'cmdk'
import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import { ModuleItems, ValueItems } from './BlueprintItems.tsx'
import styles from './CommandPalette.module.css'
import { closeDialog } from './shell-store.ts'

/** Every module, every setting that is written, and every variable of the blueprint, by name. */
export function FindDialog() {
  return (
    <Dialog title={words.find.title} onClose={closeDialog}>
      <Command label={words.find.title} className={styles.palette} loop>
        <Command.Input
          data-first-focus
          aria-label={words.find.search}
          placeholder={words.find.search}
          className={styles.input}
        />
        <Command.List className={styles.list}>
          <Command.Empty className={styles.empty}>{words.find.none}</Command.Empty>
          <ModuleItems />
          <ValueItems />
        </Command.List>
      </Command>
    </Dialog>
  )
}
