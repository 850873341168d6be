import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { analysisStore, type ExportResult, type PageFinding } from '../../state/analysis-store.ts'
import { exportZip } from '../../state/engine-session.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import styles from './ExportDialog.module.css'
import { FileBrowser } from './FileBrowser.tsx'
import { isSettledBy, missingValues } from './missing-values.ts'
import { RefusalList } from './RefusalList.tsx'
import { Steps } from './Steps.tsx'
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
  const findings = useStore(analysisStore, (state) => state.view?.findings)
  const file = useStore(workspaceStore, ({ document }) =>
    document?.attachment === undefined ? 'blueprint' : 'deployment',
  )
  const body = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<ExportView>('files')
  const missing = useMemo(
    () => missingValues(variables ?? [], findings ?? [], file),
    [variables, findings, file],
  )
  const errors =
    result?.kind === 'refused'
      ? result.findings.filter((finding) => isBlocking(finding) && !isSettledBy(finding, missing))
      : []
  const showPlace = (show: () => void): void => {
    onClose()
    show()
  }
  return (
    <Dialog title={words.exporting.title} size="large" onClose={onClose}>
      <div ref={body} className={styles.body} tabIndex={-1}>
        {missing.length > 0 && (
          <SupplyForm
            variables={missing}
            // The form may go with its last value, and the focus with it.
            onSupplied={() => body.current?.focus()}
          />
        )}
        {failed !== undefined && (
          <p role="alert" className={styles.failure}>
            {words.exporting.failed}
            {`: ${failed}`}
          </p>
        )}
        {result === undefined && failed === undefined && (
          <p className={styles.working}>{words.exporting.working}</p>
        )}
        {errors.length > 0 && <RefusalList findings={errors} onShow={showPlace} />}
        {result?.kind === 'refused' && errors.length === 0 && (
          <p className={styles.working}>{words.exporting.supplyFirst}</p>
        )}
        {result?.kind === 'zip' && (
          <>
            <ViewChoice shown={view} onChoose={setView} />
            {view === 'files' ? (
              <FileBrowser name={result.name} files={result.files} />
            ) : (
              <Steps steps={result.steps} />
            )}
          </>
        )}
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

type ExportView = 'files' | 'steps'

const views: readonly ExportView[] = ['files', 'steps']

function ViewChoice({
  shown,
  onChoose,
}: {
  readonly shown: ExportView
  readonly onChoose: (view: ExportView) => void
}) {
  return (
    <div className={styles.views}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={shown === view}
          className={styles.view}
          onClick={() => onChoose(view)}
        >
          {words.exporting.views[view]}
        </button>
      ))}
    </div>
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
