import { ExternalLink, FolderOpen, PackageOpen } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import type { ModuleGiving } from './module-giving.ts'
import { Pins } from './Pins.tsx'
import { ReadingBar } from './ReadingBar.tsx'
import styles from './ToolkitDialog.module.css'
import { UpgradeReport } from './UpgradeReport.tsx'
import { useDropZone } from './use-drop-zone.ts'
import { VersionChoice } from './VersionChoice.tsx'

const releases = 'https://github.com/GoogleCloudPlatform/cluster-toolkit/releases'

/**
 * The version of the toolkit that the blueprint is read with: chosen, added from a checkout, and
 * what another one would change, told before anything is.
 */
export function ToolkitDialog({
  giving,
  onClose,
}: {
  readonly giving: Pick<ModuleGiving, 'onChooseFolder' | 'onChooseFiles' | 'onDrop'>
  readonly onClose: () => void
}) {
  const hasDocument = useStore(workspaceStore, ({ document }) => document !== undefined)
  const read = useStore(analysisStore, ({ view }) => view?.toolkit)
  const [asked, setAsked] = useState<string>()
  const compared = asked === read ? undefined : asked
  const { isOver, zone } = useDropZone(giving.onDrop)
  return (
    <Dialog title={words.toolkits.title} size="medium" onClose={onClose}>
      <div className={styles.body}>
        <p>{words.toolkits.lead}</p>
        {hasDocument ? (
          <VersionChoice asked={asked} onAsk={setAsked} />
        ) : (
          <p className={styles.note}>{words.toolkits.noDocument}</p>
        )}
        {hasDocument && compared !== undefined && (
          <UpgradeReport key={compared} version={compared} />
        )}
        {hasDocument && <Pins />}
        <section aria-label={words.toolkits.add} className={styles.add}>
          <h3 className={styles.heading}>{words.toolkits.add}</h3>
          <div className={isOver ? styles.over : styles.drop} {...zone}>
            <p className={styles.note}>{words.toolkits.addNote}</p>
            <div className={styles.buttons}>
              <Button onClick={giving.onChooseFolder}>
                <FolderOpen size={14} aria-hidden="true" />
                {words.toolkits.chooseFolder}
              </Button>
              <Button onClick={giving.onChooseFiles}>
                <PackageOpen size={14} aria-hidden="true" />
                {words.toolkits.chooseZip}
              </Button>
              <a className={styles.link} href={releases} target="_blank" rel="noopener noreferrer">
                {words.toolkits.releases}
                <ExternalLink size={13} aria-hidden="true" />
              </a>
            </div>
          </div>
          <ReadingBar />
        </section>
      </div>
    </Dialog>
  )
}
