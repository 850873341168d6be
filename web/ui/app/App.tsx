import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { fieldsStore } from '../../state/fields-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
import { Announcer } from './Announcer.tsx'
import styles from './App.module.css'
import { Bar } from './Bar.tsx'
import { ExamplesDialog } from './ExamplesDialog.tsx'
import { FileInputs } from './FileInputs.tsx'
import { downloadBlueprint, downloadZip } from './file-actions.ts'
import { RenameDialog } from './RenameDialog.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { StartScreen } from './StartScreen.tsx'
import { StatusLine } from './StatusLine.tsx'
import { closeDialog, type DialogName, shellStore } from './shell-store.ts'
import { useDropAndPaste } from './use-drop.ts'
import { useServedFile } from './use-served-file.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useUnsavedWarning } from './use-unsaved-warning.ts'
import { useWorkspace } from './use-workspace.ts'

// What nobody needs before the first deed is loaded when it is asked for.
const CommandPalette = lazy(async () => {
  const { CommandPalette } = await import('./CommandPalette.tsx')
  return { default: CommandPalette }
})
const ExportDialog = lazy(async () => {
  const { ExportDialog } = await import('../export/ExportDialog.tsx')
  return { default: ExportDialog }
})

/** The window: bar, panes or start screen, status line, and the dialog that is open. */
export function App() {
  const isOpen = useStore(workspaceStore, (state) => state.document !== undefined)
  const documentId = useStore(workspaceStore, (state) => state.document?.id)
  const revision = useStore(workspaceStore, (state) => state.revision)
  const analysed = useAnalysedRevision()
  const dialog = useStore(shellStore, (state) => state.dialog)
  const Workspace = useWorkspace(isOpen)
  const { dragging } = useDropAndPaste()
  useServedFile()
  useShortcuts()
  useUnsavedWarning()
  return (
    <div className={styles.window}>
      <Bar />
      <main className={styles.main} data-revision={revision} data-analysed-revision={analysed}>
        {!isOpen && <StartScreen />}
        {isOpen && Workspace !== undefined && <Workspace key={documentId} />}
        {dragging && <p className={styles.drop}>{words.open.dropHere}</p>}
      </main>
      <StatusLine />
      <FileInputs />
      <Announcer />
      <Suspense>{dialog !== undefined && <OpenDialog name={dialog} />}</Suspense>
    </div>
  )
}

/**
 * The revision that findings and settings are about; none while a change of the texts is on its way
 * or the settings of the shown module are older than the findings.
 */
function useAnalysedRevision(): number | undefined {
  const analysed = useStore(analysisStore, (state) => state.view?.revision)
  const isReadable = useStore(analysisStore, (state) => state.view?.graph !== undefined)
  const isPending = useStore(workspaceStore, (state) => state.pending > 0)
  const { moduleId, revision } = useStore(fieldsStore)
  const awaitsFields = isReadable && moduleId !== undefined && revision !== analysed
  return isPending || awaitsFields ? undefined : analysed
}

function OpenDialog({ name }: { readonly name: DialogName }) {
  switch (name) {
    case 'commands':
      return <CommandPalette />
    case 'export':
      return (
        <ExportDialog
          onClose={closeDialog}
          onDownload={downloadZip}
          onDownloadBlueprint={downloadBlueprint}
        />
      )
    case 'rename':
      return <RenameDialog />
    case 'examples':
      return <ExamplesDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
  }
}
