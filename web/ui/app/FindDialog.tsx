import { Command } from 'cmdk'
import { useEffect, useState } from 'react'
import { analysisStore } from '../../state/analysis-store.ts'
import { announceFailure } from '../../state/announcement-store.ts'
import { requestCanvas } from '../../state/canvas-requests.ts'
import { findSettings, type WrittenSetting } from '../../state/engine-session.ts'
import { selectModules, selectPlace } from '../../state/selection-store.ts'
import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import styles from './CommandPalette.module.css'
import { closeDialog } from './shell-store.ts'

/** Every module, every setting that is written, and every variable of the blueprint, by name. */
export function FindDialog() {
  const { graph, view } = analysisStore.getState()
  const [settings, setSettings] = useState<readonly WrittenSetting[]>([])
  useEffect(() => {
    findSettings().then(setSettings, (error: unknown) => announceFailure(String(error)))
  }, [])
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
          {graph?.modules.map(({ id, name, group }) => (
            <Found
              key={id}
              kind="module"
              name={id}
              note={words.find.module(name, group)}
              onChoose={() => {
                selectModules([id])
                requestCanvas({ kind: 'show-module', id })
              }}
            />
          ))}
          {view?.variables.map(({ name, span }) => (
            <Found
              key={name}
              kind="variable"
              name={name}
              note={words.find.variable}
              onChoose={() => selectPlace({ variable: name, span })}
            />
          ))}
          {settings.map(({ module, name }) => (
            <Found
              key={`${module.id} ${name}`}
              kind={`setting of ${module.id}`}
              name={name}
              note={words.find.setting(module.id)}
              onChoose={() => {
                selectPlace({ moduleId: module.id, setting: name, span: module.span })
              }}
            />
          ))}
        </Command.List>
      </Command>
    </Dialog>
  )
}

function Found({
  kind,
  name,
  note,
  onChoose,
}: {
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
