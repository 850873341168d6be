import { Command } from 'cmdk'
import { useState } from 'react'
import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import { AddItems } from './AddItems.tsx'
import { type Action, isEnabled, refusalOf, runAction } from './action.ts'
import { actions } from './actions.ts'
import { ModuleItems, ValueItems } from './BlueprintItems.tsx'
import styles from './CommandPalette.module.css'
import { closeDialog } from './shell-store.ts'
import { ariaShortcut, formatShortcut, isApple } from './shortcut.ts'

/**
 * Every action and module by name; once something is typed also variables, settings, and modules
 * to add. Loaded when it is first opened.
 */
export function CommandPalette() {
  const [typed, setTyped] = useState('')
  return (
    <Dialog title={words.commandPalette.title} onClose={closeDialog}>
      <Command label={words.commandPalette.title} className={styles.palette} loop>
        <Command.Input
          data-first-focus
          aria-label={words.commandPalette.search}
          placeholder={words.commandPalette.search}
          className={styles.input}
          value={typed}
          onValueChange={setTyped}
        />
        <Command.List className={styles.list}>
          <Command.Empty className={styles.empty}>{words.commandPalette.none}</Command.Empty>
          {actions.map((action) => (
            <ActionItem key={action.id} action={action} />
          ))}
          <ModuleItems />
          {typed !== '' && <ValueItems />}
          {typed !== '' && <AddItems />}
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
      title={refusalOf(action)}
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
