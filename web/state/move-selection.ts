import { analysisStore } from './analysis-store.ts'
import { runIntent } from './engine-session.ts'
import { canMoveSelectedGroup, moveSelectedGroup } from './move-group.ts'
import {
  selectedGroup,
  selectedModule,
  selectedModules,
  selectionStore,
} from './selection-store.ts'

/**
 * Moves what is selected by one group: modules into the group before or behind that of the last
 * one, a group in the order of deployment. Nothing happens at the ends.
 */
export async function moveSelection(by: 1 | -1): Promise<void> {
  const selection = selectionStore.getState()
  if (selectedGroup(selection) !== undefined) {
    await moveSelectedGroup(by)
    return
  }
  const beside = groupBeside(by)
  const ids = selectedModules(selection)
  const [id, ...more] = ids
  if (id === undefined || beside === undefined) return
  await runIntent(
    more.length === 0
      ? { kind: 'move-module', id, group: beside, place: 'last' }
      : { kind: 'move-modules', ids, group: beside, place: 'last' },
  )
}

export function canMoveSelection(by: 1 | -1): boolean {
  const isGroup = selectedGroup(selectionStore.getState()) !== undefined
  return isGroup ? canMoveSelectedGroup(by) : groupBeside(by) !== undefined
}

/** The group before or behind that of the last selected module. */
function groupBeside(by: 1 | -1): string | undefined {
  const id = selectedModule(selectionStore.getState())
  const groups = analysisStore.getState().graph?.groups ?? []
  const index = groups.findIndex(({ moduleIds }) => id !== undefined && moduleIds.includes(id))
  return index < 0 ? undefined : groups[index + by]?.name
}
