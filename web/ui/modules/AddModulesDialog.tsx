import { FolderOpen, PackageOpen } from 'lucide-react'
import { useStore } from 'zustand'
import { workspaceStore } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
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
    <Dialog title={words.modules.title} size="medium" onClose={onClose}>
      <div className={styles.body}>
        <div className={isOver ? styles.over : styles.drop} {...zone}>
          <p>{words.modules.lead}</p>
          <div className={styles.buttons}>
            <Button data-first-focus onClick={giving.onChooseFolder}>
              <FolderOpen size={14} aria-hidden="true" />
              {words.modules.chooseFolder}
            </Button>
            <Button onClick={giving.onChooseFiles}>
              <PackageOpen size={14} aria-hidden="true" />
              {words.modules.chooseZip}
            </Button>
          </div>
          <p className={styles.hint}>{words.modules.hint}</p>
        </div>
        <section aria-label={words.modules.given}>
          <h3 className={styles.heading}>{words.modules.given}</h3>
          {packages?.length === 0 && <p className={styles.note}>{words.modules.none}</p>}
          {packages?.map((key) => (
            <GivenPackage key={key} packageKey={key} />
          ))}
        </section>
        <SourceComposer onArchive={giving.onArchive} />
      </div>
    </Dialog>
  )
}
