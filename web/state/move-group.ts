import { analysisStore } from './analysis-store.ts'
import { runIntent } from './engine-session.ts'
import { selectedGroup, selectGroup, selectionStore } from './selection-store.ts'

/**
 * The place that a group is to be moved to when it stands at `from` and shall stand at `to`: places
 * are counted among the groups of today, the group itself is one of them.
 */
export function placeAfterMove(from: number, to: number): number {
  return to > from ? to + 1 : to
}

export async function moveGroup(name: string, place: number): Promise<void> {
  const outcome = await runIntent({ kind: 'move-group', name, place })
  if (outcome.done) selectGroup(name, 'canvas')
}

/** Moves the selected group by one in the order of deployment; nothing happens at the ends. */
export async function moveSelectedGroup(by: 1 | -1): Promise<void> {
  const move = moveOfSelectedGroup(by)
  if (move !== undefined) await moveGroup(move.name, move.place)
}

export function canMoveSelectedGroup(by: 1 | -1): boolean {
  return moveOfSelectedGroup(by) !== undefined
}

function moveOfSelectedGroup(
  by: 1 | -1,
): { readonly name: string; readonly place: number } | undefined {
  const group = selectedGroup(selectionStore.getState())
  const groups = analysisStore.getState().graph?.groups ?? []
  const index = groups.findIndex(({ name }) => name === group)
  if (group === undefined || index < 0 || groups[index + by] === undefined) return undefined
  return { name: group, place: placeAfterMove(index, index + by) }
}
