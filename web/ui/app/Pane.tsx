import type { ReactNode } from 'react'
import { ErrorBoundary } from '../shared/ErrorBoundary.tsx'
import { downloadBlueprint } from './file-actions.ts'
import styles from './Pane.module.css'

/** The frame of one view: it marks the pane for the keyboard and contains its failures. */
export function Pane({
  id,
  name,
  children,
}: {
  readonly id: 'palette' | 'canvas' | 'inspector' | 'text' | 'problems'
  readonly name: string
  readonly children: ReactNode
}) {
  return (
    <div data-pane={id} tabIndex={-1} className={styles.pane}>
      <ErrorBoundary pane={name} onDownload={downloadBlueprint}>
        {children}
      </ErrorBoundary>
    </div>
  )
}
