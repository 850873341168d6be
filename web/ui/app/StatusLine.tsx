import { useStore } from 'zustand'
import { type AnalysisState, analysisStore } from '../../state/analysis-store.ts'
import { countValuesToSupply } from '../../state/awaited-variable.ts'
import { selectedModules, selectionStore } from '../../state/selection-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
import { NewVersion } from './NewVersion.tsx'
import styles from './StatusLine.module.css'

/** Counts, what gcluster would say, and what is selected. */
export function StatusLine() {
  const analysis = useStore(analysisStore)
  const revision = useStore(workspaceStore, (state) => state.revision)
  const isOpen = useStore(workspaceStore, (state) => state.document !== undefined)
  const moduleIds = useStore(selectionStore, selectedModules)
  const { graph } = analysis
  return (
    <footer className={styles.line}>
      <NewVersion />
      {isOpen && graph !== undefined && (
        <span>
          {[
            words.status.groups(graph.groups.length),
            words.status.modules(graph.modules.length),
            words.status.links(graph.uses.length + graph.links.length),
          ].join(' · ')}
        </span>
      )}
      <span className={styles.verdict}>
        {isOpen ? verdictOf(analysis, revision) : words.status.empty}
      </span>
      {isOpen && moduleIds.length > 0 && <span>{words.status.selected(moduleIds)}</span>}
      <span>{words.status.offline}</span>
    </footer>
  )
}

function verdictOf({ view, stale, partial }: AnalysisState, revision: number): string {
  if (view === undefined) return words.status.checking
  if (stale && view.revision === revision) {
    return partial ? words.status.partial : words.status.broken
  }
  const errors = view.findings.filter(({ severity, toSupply }) => severity === 'error' && !toSupply)
  if (errors.length > 0) return words.status.errors(errors.length)
  const toSupply = countValuesToSupply(view.findings)
  return toSupply > 0 ? words.status.toSupply(toSupply) : words.status.reads
}
