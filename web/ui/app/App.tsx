import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { requestCanvas } from '../../state/canvas-requests.ts'
import { fieldsStore } from '../../state/fields-store.ts'
import { storageStore } from '../../state/storage-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { ErrorBoundary } from '../shared/ErrorBoundary.tsx'
import { words } from '../shared/words.ts'
import { Announcer } from './Announcer.tsx'
import styles from './App.module.css'
import { Bar } from './Bar.tsx'
import { ExamplesDialog } from './ExamplesDialog.tsx'
import { FileInputs } from './FileInputs.tsx'
import { chooseFiles, chooseFolder, downloadBlueprint, downloadZip } from './file-actions.ts'
import { giveArchive } from './open-files.ts'
import {
  addModulesPart,
  commandPalettePart,
  exportDialogPart,
  findDialogPart,
  fixesDialogPart,
  imageBuildPart,
  type Part,
  renameDialogPart,
  shortcutsPart,
  toolkitPart,
  useFetchAhead,
  usePart,
  workspacePart,
} from './page-parts.ts'
import { renameTarget } from './rename-target.ts'
import { StartScreen } from './StartScreen.tsx'
import { StatusLine } from './StatusLine.tsx'
import { StorageNote } from './StorageNote.tsx'
import { closeDialog, type DialogName, shellStore } from './shell-store.ts'
import { openDropped, useDropAndPaste } from './use-drop.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useUnsavedWarning } from './use-unsaved-warning.ts'

/** The window: bar, panes or start screen, status line, and the dialog that is open. */
export function App() {
  const isOpen = useStore(workspaceStore, (state) => state.document !== undefined)
  const documentId = useStore(workspaceStore, (state) => state.document?.id)
  const revision = useStore(workspaceStore, (state) => state.revision)
  const analysed = useAnalysedRevision()
  const isKept = useStore(storageStore, (state) => state.isKept)
  const dialog = useStore(shellStore, (state) => state.dialog)
  const Workspace = usePart(workspacePart, isOpen)
  useFetchAhead(isOpen)
  const { dragging } = useDropAndPaste()
  useShortcuts()
  useUnsavedWarning()
  return (
    <div className={styles.window}>
      <Bar />
      <StorageNote />
      <main
        className={styles.main}
        data-revision={revision}
        data-analysed-revision={analysed}
        data-kept={isKept}
      >
        {!isOpen && <StartScreen />}
        {isOpen && Workspace !== undefined && <Workspace key={documentId} />}
        {dragging && <p className={styles.drop}>{words.open.dropHere}</p>}
      </main>
      <StatusLine />
      <FileInputs />
      <Announcer />
      {dialog !== undefined && (
        <ErrorBoundary key={dialog} pane={words.panes.dialog} onDownload={downloadBlueprint}>
          <OpenDialog name={dialog} />
        </ErrorBoundary>
      )}
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

const giving = {
  onChooseFolder: chooseFolder,
  onChooseFiles: chooseFiles,
  onDrop: (transfer: DataTransfer): void => void openDropped(transfer),
  onArchive: (file: File, address: string): void => void giveArchive(file, address),
}

/** The new module is selected by then, and the canvas shows it. */
const focusCanvas = (): void => {
  requestAnimationFrame(() => requestCanvas({ kind: 'focus' }))
}

function OpenDialog({ name }: { readonly name: DialogName }) {
  switch (name) {
    case 'find':
      return <Loaded part={findDialogPart}>{(FindDialog) => <FindDialog />}</Loaded>
    case 'fixes':
      return <Loaded part={fixesDialogPart}>{(FixesDialog) => <FixesDialog />}</Loaded>
    case 'commands':
      return <Loaded part={commandPalettePart}>{(CommandPalette) => <CommandPalette />}</Loaded>
    case 'export':
      return (
        <Loaded part={exportDialogPart}>
          {(ExportDialog) => (
            <ExportDialog
              onClose={closeDialog}
              onDownload={downloadZip}
              onDownloadBlueprint={downloadBlueprint}
            />
          )}
        </Loaded>
      )
    case 'modules':
      return (
        <Loaded part={addModulesPart}>
          {(AddModulesDialog) => <AddModulesDialog giving={giving} onClose={closeDialog} />}
        </Loaded>
      )
    case 'toolkit':
      return (
        <Loaded part={toolkitPart}>
          {(ToolkitDialog) => <ToolkitDialog giving={giving} onClose={closeDialog} />}
        </Loaded>
      )
    case 'image-build':
      return (
        <Loaded part={imageBuildPart}>
          {(ImageBuildDialog) => <ImageBuildDialog onClose={closeDialog} onDone={focusCanvas} />}
        </Loaded>
      )
    case 'rename':
      return <Renaming />
    case 'examples':
      return <ExamplesDialog />
    case 'shortcuts':
      return <Loaded part={shortcutsPart}>{(ShortcutsDialog) => <ShortcutsDialog />}</Loaded>
  }
}

/** What was selected when it was asked for keeps being what is renamed. */
function Renaming() {
  const [target] = useState(renameTarget)
  if (target === undefined) return null
  return (
    <Loaded part={renameDialogPart}>{(RenameDialog) => <RenameDialog target={target} />}</Loaded>
  )
}

/** A dialog that nobody needs before the first deed; one that cannot be had is closed again. */
function Loaded<C>({
  part,
  children,
}: {
  readonly part: Part<C>
  readonly children: (loaded: C) => ReactNode
}) {
  const loaded = usePart(part, true, closeDialog)
  return loaded === undefined ? null : children(loaded)
}
