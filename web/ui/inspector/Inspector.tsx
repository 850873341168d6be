import { useStore } from 'zustand'
import type { Graph } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import {
  isSameSelection,
  type Selected,
  selectedEdge,
  selectedLink,
  selectionStore,
} from '../../state/selection-store.ts'
import { BlueprintSummary } from './BlueprintSummary.tsx'
import { EdgeSummary } from './EdgeSummary.tsx'
import { GroupSummary } from './GroupSummary.tsx'
import styles from './Inspector.module.css'
import { LinkSummary } from './LinkSummary.tsx'
import { ModuleSettings } from './ModuleSettings.tsx'

/**
 * Shows what is selected: a module's settings, an edge, a link, a group, or else the blueprint.
 * `onRename` is called when the selection is asked to be renamed.
 */
export function Inspector({ onRename }: { readonly onRename: () => void }) {
  const selected = useStore(selectionStore, (state) => state.selected)
  const graph = useStore(analysisStore, (state) => state.graph)
  return (
    <div className={styles.inspector}>
      {(graph && summaryOf(selected, graph, onRename)) ?? <BlueprintSummary onRename={onRename} />}
    </div>
  )
}

/** Undefined when nothing is selected that the graph has. */
function summaryOf(
  selected: Selected,
  { modules, uses, links, groups }: Graph,
  onRename: () => void,
) {
  switch (selected.kind) {
    case 'nothing':
      return undefined
    case 'modules': {
      const module = modules.find(({ id }) => id === selected.ids.at(-1))
      const count = selected.ids.length
      return module && <ModuleSettings key={module.id} module={module} selected={count} />
    }
    case 'edge': {
      const edge = uses.find((use) => isSameSelection(selected, selectedEdge(use)))
      return edge && <EdgeSummary edge={edge} />
    }
    case 'link': {
      const link = links.find((one) => isSameSelection(selected, selectedLink(one)))
      return link && <LinkSummary link={link} />
    }
    case 'group': {
      const group = groups.find(({ name }) => name === selected.name)
      return group && <GroupSummary group={group} onRename={onRename} />
    }
  }
}
