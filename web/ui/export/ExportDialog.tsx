import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { analysisStore, type ExportResult, type PageFinding } from '../../state/analysis-store.ts'
import { exportZip } from '../../state/engine-session.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import styles from './ExportDialog.module.css'
import { FileBrowser } from './FileBrowser.tsx'
import { RefusalList } from './RefusalList.tsx'
import { SupplyForm } from './SupplyForm.tsx'

/** Values to supply, the files of the deployment, and the downloads. */
export function ExportDialog({
  onClose,
  onDownload,
  onDownloadBlueprint,
}: {
  readonly onClose: () => void
  readonly onDownload: (name: string, bytes: Uint8Array) => void
  readonly onDownloadBlueprint: () => void
}) {
  const { result, failed } = useExport()
  const variables = useStore(analysisStore, (state) => state.view?.variables)
  const missing = useMemo(
    () => (variables ?? []).filter(({ needsValue }) => needsValue),
    [variables],
  )
  const showPlace = (show: () => void): void => {
    onClose()
    show()
  }
  return (
    <Dialog title={words.exporting.title} size="large" onClose={onClose}>
      <div className={styles.body}>
        {missing.length > 0 && <SupplyForm variables={missing} />}
        {failed !== undefined && (
          <p role="alert" className={styles.failure}>
            {words.exporting.failed}
            {`: ${failed}`}
          </p>
        )}
        {result === undefined && failed === undefined && (
          <p className={styles.working}>{words.exporting.working}</p>
        )}
        {result?.kind === 'refused' && (
          <RefusalList findings={result.findings.filter(isBlocking)} onShow={showPlace} />
        )}
        {result?.kind === 'zip' && <FileBrowser name={result.name} files={result.files} />}
      </div>
      <footer className={styles.foot}>
        <Button onClick={onDownloadBlueprint}>{words.exporting.downloadBlueprint}</Button>
        <Button
          look="filled"
          disabled={result?.kind !== 'zip'}
          onClick={() => {
            if (result?.kind === 'zip') onDownload(result.name, result.bytes)
          }}
        >
          {words.exporting.downloadZip}
        </Button>
      </footer>
    </Dialog>
  )
}

function isBlocking({ severity }: PageFinding): boolean {
  return severity === 'error'
}

/** The export of the texts as they are now; it is made anew when they change. */
function useExport(): {
  readonly result: ExportResult | undefined
  readonly failed: string | undefined
} {
  const revision = useStore(workspaceStore, (state) => state.revision)
  const [result, setResult] = useState<ExportResult | undefined>()
  const [failed, setFailed] = useState<string | undefined>()
  useEffect(() => {
    let isCurrent = workspaceStore.getState().revision === revision
    exportZip().then(
      (made) => {
        if (!isCurrent) return
        setResult(made)
        setFailed(undefined)
      },
      (error) => {
        if (isCurrent) setFailed(error instanceof Error ? error.message : String(error))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [revision])
  return { result, failed }
}
