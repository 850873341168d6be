import { Search } from 'lucide-react'
import { useStore } from 'zustand'
import { toolkitVersion } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import { runAction } from './action.ts'
import styles from './Bar.module.css'
import { DocumentState } from './DocumentState.tsx'
import { exportAction, toolkitAction } from './file-actions.ts'
import { MenuBar } from './MenuBar.tsx'
import { formatShortcut, isApple } from './shortcut.ts'
import { commandsAction } from './view-actions.ts'

/** The bar: mark and menus, the document and its state, and the two deeds of every day. */
export function Bar() {
  const document = useStore(workspaceStore, (state) => state.document)
  return (
    <header className={styles.bar}>
      <div className={styles.left}>
        <Mark />
        <h1 className={styles.product}>{words.product}</h1>
        <MenuBar />
      </div>
      <div className={styles.middle}>
        {document === undefined ? (
          <span className={styles.none}>{words.bar.noDocument}</span>
        ) : (
          <>
            <span className={styles.name} title={document.name}>
              {document.name}
            </span>
            <DocumentState document={document} />
          </>
        )}
      </div>
      <div className={styles.right}>
        <span className={styles.toolkit}>
          <ToolkitChip />
        </span>
        <Button aria-keyshortcuts="Control+K" onClick={() => void runAction(commandsAction)}>
          <Search size={14} aria-hidden="true" />
          <span className={styles.commands}>{words.bar.commands}</span>
          <span className={styles.key} aria-hidden="true">
            {formatShortcut('Mod+K', isApple)}
          </span>
        </Button>
        <Button
          look="filled"
          disabled={document === undefined}
          onClick={() => void runAction(exportAction)}
        >
          {words.bar.export}
        </Button>
      </div>
    </header>
  )
}

/** The version that the blueprint is read with; where it is chosen, and what another one changes. */
function ToolkitChip() {
  const read = useStore(analysisStore, ({ view }) => view?.toolkit) ?? toolkitVersion
  const wanted = useStore(workspaceStore, ({ document }) => document?.toolkit)
  const isUnverified = useStore(
    analysisStore,
    ({ view }) => view?.findings.some(({ code }) => code === 'modules-version-unverified') ?? false,
  )
  const isMissing = wanted !== undefined && wanted !== read
  return (
    <button
      type="button"
      className={styles.version}
      title={isMissing ? words.toolkits.missing(wanted) : words.bar.toolkitNote}
      onClick={() => void runAction(toolkitAction)}
    >
      {isMissing || isUnverified ? words.toolkits.unverified(read) : words.toolkits.chip(read)}
    </button>
  )
}

function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5" />
      <path d="M5 5h6v6H5zM9 9h6v6H9z" />
    </svg>
  )
}
