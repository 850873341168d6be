import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { selectionStore } from '../../state/selection-store.ts'
import { BlueprintSummary } from './BlueprintSummary.tsx'
import { EdgeSummary } from './EdgeSummary.tsx'
import { GroupSummary } from './GroupSummary.tsx'
import styles from './Inspector.module.css'
import { ModuleSettings } from './ModuleSettings.tsx'

/**
 * Shows what is selected: a module's settings, an edge, a group, or else the blueprint. `onRename`
 * is called when the selection is asked to be renamed.
 */
export function Inspector({ onRename }: { readonly onRename: () => void }) {
  const { moduleIds, edge, group } = useStore(selectionStore)
  const graph = useStore(analysisStore, (state) => state.graph)
  const module = graph?.modules.find(({ id }) => id === moduleIds.at(-1))
  const shownEdge = graph?.uses.find(
    ({ consumer, used }) => consumer === edge?.consumer && used === edge.used,
  )
  const shownGroup = graph?.groups.find(({ name }) => name === group)
  return (
    <div className={styles.inspector}>
      {module !== undefined ? (
        <ModuleSettings key={module.id} module={module} selected={moduleIds.length} />
      ) : shownEdge !== undefined ? (
        <EdgeSummary edge={shownEdge} />
      ) : shownGroup !== undefined ? (
        <GroupSummary group={shownGroup} onRename={onRename} />
      ) : (
        <BlueprintSummary onRename={onRename} />
      )}
    </div>
  )
}
