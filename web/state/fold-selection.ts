import { analysisStore } from './analysis-store.ts'
import { foldGroup, foldsOf } from './fold-store.ts'
import { selectedGroup, selectedModule, selectGroup, selectionStore } from './selection-store.ts'
import { workspaceStore } from './workspace-store.ts'

/**
 * Folds a group of the shown document, or unfolds it. The group is selected then: what it hides
 * should not be deleted or moved unseen.
 */
export function setFolded(group: string, isFolded: boolean): void {
  const { document } = workspaceStore.getState()
  if (document === undefined) return
  foldGroup(document.id, group, isFolded)
  selectGroup(group, 'canvas')
}

/** The selected group, or that of the selected module, when it is as asked. */
export function selectedFold(isFolded: boolean): string | undefined {
  const { document } = workspaceStore.getState()
  const selection = selectionStore.getState()
  const id = selectedModule(selection)
  const modules = analysisStore.getState().graph?.modules ?? []
  const group = selectedGroup(selection) ?? modules.find((module) => module.id === id)?.group
  if (document === undefined || group === undefined) return undefined
  return foldsOf(document.id).has(group) === isFolded ? group : undefined
}
