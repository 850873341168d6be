import { type AnalysisState, analysisStore } from './analysis-store.ts'
import { workspaceStore } from './workspace-store.ts'

/**
 * Tells, before anything of it is drawn, which modules the present texts have besides the `known`
 * ones, in the order of the text. Nothing is told when another blueprint is shown by then, or when
 * the text cannot be read.
 */
export function whenAdded(
  known: ReadonlySet<string>,
  tell: (ids: readonly string[]) => void,
): void {
  const { document, revision } = workspaceStore.getState()
  const isTold = ({ view, graph, stale, documentId }: AnalysisState): boolean => {
    if (view === undefined || view.revision < revision) return false
    if (documentId === document?.id && graph !== undefined && !stale) {
      const added = graph.modules.map(({ id }) => id).filter((id) => !known.has(id))
      if (added.length > 0) tell(added)
    }
    return true
  }
  if (isTold(analysisStore.getState())) return
  const stop = analysisStore.subscribe((state) => {
    if (isTold(state)) stop()
  })
}
