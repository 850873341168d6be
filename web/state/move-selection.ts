import { analysisStore } from './analysis-store.ts'
import { runIntent } from './engine-session.ts'
import { canMoveSelectedGroup, moveSelectedGroup } from './move-group.ts'
import {
  selectedGroup,
  selectedModule,
  selectedModules,
  selectionStore,
} from './selection-store.ts'
import { takingGroup } from './taking-group.ts'

/**
 * Moves what is selected by one group: modules into the nearest group before or behind that of the
 * last one which takes them, a group in the order of deployment. Nothing happens at the ends.
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

/** The group for what is selected, before or behind that of the last selected module. */
function groupBeside(by: 1 | -1): string | undefined {
  const selection = selectionStore.getState()
  const id = selectedModule(selection)
  const { groups = [], modules = [] } = analysisStore.getState().graph ?? {}
  const from = groups.findIndex(({ moduleIds }) => id !== undefined && moduleIds.includes(id))
  if (from < 0) return undefined
  const kindsOf = (ids: readonly string[]) =>
    modules.flatMap((module) => (ids.includes(module.id) ? [module.kind] : []))
  const standing = groups.map(({ moduleIds }) => kindsOf(moduleIds))
  const to = takingGroup(standing, from, by, kindsOf(selectedModules(selection)))
  return to === undefined ? undefined : groups[to]?.name
}
