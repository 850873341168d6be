import { Command } from 'cmdk'
import { analysisStore } from '../../state/analysis-store.ts'
import { selectModules } from '../../state/selection-store.ts'
import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import { type Action, isEnabled, runAction } from './action.ts'
import { actions } from './actions.ts'
import styles from './CommandPalette.module.css'
import { closeDialog } from './shell-store.ts'
import { ariaShortcut, formatShortcut, isApple } from './shortcut.ts'

/** Every action by name, and every module by id. Loaded when it is first opened. */
export function CommandPalette() {
  const modules = analysisStore.getState().graph?.modules ?? []
  return (
    <Dialog title={words.commandPalette.title} onClose={closeDialog}>
      <Command label={words.commandPalette.title} className={styles.palette} loop>
        <Command.Input
          data-first-focus
          aria-label={words.commandPalette.search}
          placeholder={words.commandPalette.search}
          className={styles.input}
        />
        <Command.List className={styles.list}>
          <Command.Empty className={styles.empty}>{words.commandPalette.none}</Command.Empty>
          {actions.map((action) => (
            <ActionItem key={action.id} action={action} />
          ))}
          {modules.map(({ id, name }) => (
            <Command.Item
              key={id}
              value={`module ${id}`}
              keywords={[name]}
              className={styles.item}
              onSelect={() => {
                closeDialog()
                selectModules([id])
              }}
            >
              <span>{id}</span>
              <span className={styles.note}>{name}</span>
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  )
}

function ActionItem({ action }: { readonly action: Action }) {
  const [shortcut] = action.shortcuts ?? []
  return (
    <Command.Item
      value={action.name}
      keywords={action.keywords?.split(' ') ?? []}
      disabled={!isEnabled(action)}
      aria-keyshortcuts={shortcut && ariaShortcut(shortcut, isApple)}
      className={styles.item}
      onSelect={() => {
        closeDialog()
        void runAction(action)
      }}
    >
      <span>{action.name}</span>
      {shortcut !== undefined && (
        <span className={styles.note} aria-hidden="true">
          {formatShortcut(shortcut, isApple)}
        </span>
      )}
    </Command.Item>
  )
}
