import { FolderOpen, PackageOpen } from 'lucide-react'
import { useStore } from 'zustand'
import { workspaceStore } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { Dialog } from '../shared/Dialog.tsx'
import { dialogWords } from '../shared/dialog-words.ts'
import styles from './AddModulesDialog.module.css'
import { GivenPackage } from './GivenPackage.tsx'
import type { ModuleGiving } from './module-giving.ts'
import { SourceComposer } from './SourceComposer.tsx'
import { useDropZone } from './use-drop-zone.ts'

/** Brings modules of one's own: by folder, by zip, or by the address of a repository. */
export function AddModulesDialog({
  giving,
  onClose,
}: {
  readonly giving: ModuleGiving
  readonly onClose: () => void
}) {
  const packages = useStore(workspaceStore, (state) => state.document?.packages)
  const { isOver, zone } = useDropZone(giving.onDrop)
  return (
    <Dialog title={dialogWords.modules.title} size="medium" onClose={onClose}>
      <div className={styles.body}>
        <div className={isOver ? styles.over : styles.drop} {...zone}>
          <p>{dialogWords.modules.lead}</p>
          <div className={styles.buttons}>
            <Button data-first-focus onClick={giving.onChooseFolder}>
              <FolderOpen size={14} aria-hidden="true" />
              {dialogWords.modules.chooseFolder}
            </Button>
            <Button onClick={giving.onChooseFiles}>
              <PackageOpen size={14} aria-hidden="true" />
              {dialogWords.modules.chooseZip}
            </Button>
          </div>
          <p className={styles.hint}>{dialogWords.modules.hint}</p>
        </div>
        <section aria-label={dialogWords.modules.given}>
          <h3 className={styles.heading}>{dialogWords.modules.given}</h3>
          {packages?.length === 0 && <p className={styles.note}>{dialogWords.modules.none}</p>}
          {packages?.map((key) => (
            <GivenPackage key={key} packageKey={key} />
          ))}
        </section>
        <SourceComposer onArchive={giving.onArchive} />
      </div>
    </Dialog>
  )
}
