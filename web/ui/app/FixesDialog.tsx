import { Command } from 'cmdk'
import { useState } from 'react'
import { analysisStore } from '../../state/analysis-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { selectionStore } from '../../state/selection-store.ts'
import { fixesHere } from '../problems/fixes-here.ts'
import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import styles from './CommandPalette.module.css'
import { FoundItem } from './FoundItem.tsx'
import { closeDialog } from './shell-store.ts'

/** What could be mended where the user is; choosing one mends it. */
export function FixesDialog() {
  const [fixes] = useState(() =>
    fixesHere(analysisStore.getState().view, selectionStore.getState()),
  )
  return (
    <Dialog title={words.fixes.title} onClose={closeDialog}>
      <Command label={words.fixes.title} className={styles.palette} loop>
        <Command.Input
          data-first-focus
          aria-label={words.fixes.search}
          placeholder={words.fixes.search}
          className={styles.input}
        />
        <Command.List className={styles.list}>
          <Command.Empty className={styles.empty}>{words.fixes.none}</Command.Empty>
          {fixes.map(({ finding, fix }) => (
            <FoundItem
              key={`${finding.path} ${finding.message} ${fix.title}`}
              kind={`${finding.path} ${finding.message}`}
              name={fix.title}
              note={finding.message}
              onChoose={() => void runIntent(fix.intent)}
            />
          ))}
        </Command.List>
      </Command>
    </Dialog>
  )
}
