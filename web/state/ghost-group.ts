import type { Intent } from '../engine/index.ts'
import { analysisStore } from './analysis-store.ts'
import { fillsGroup, ghostStore, setGhost } from './ghost-store.ts'
import { workspaceStore } from './workspace-store.ts'

/** The name of the group that is drawn in the shown document and not yet written. */
export function presentGhost(): string | undefined {
  const id = shownId()
  const ghost = id === undefined ? undefined : ghostStore.getState().byDocument.get(id)
  const groups = analysisStore.getState().graph?.groups ?? []
  return groups.some(({ name }) => name === ghost) ? undefined : ghost
}

/** Takes the group of that name away if it is only drawn; tells whether it was. */
export function removeGhost(name: string): boolean {
  return changeGhost(name, undefined)
}

/** Renames the group of that name if it is only drawn; tells whether it was. */
export function renameGhost(name: string, newName: string): boolean {
  return changeGhost(name, newName)
}

function changeGhost(name: string, after: string | undefined): boolean {
  const id = shownId()
  if (id === undefined || presentGhost() !== name) return false
  setGhost(id, after)
  return true
}

/** Once it is written, a group that goes or changes its name is not to be drawn again by the old. */
export function forgetGhost(intent: Intent): void {
  const id = shownId()
  if (id === undefined || (intent.kind !== 'rename-group' && intent.kind !== 'remove-group')) return
  if (ghostStore.getState().byDocument.get(id) === intent.name) setGhost(id, undefined)
}

/**
 * What goes first into a group that is only drawn writes the group too, in the same step, which
 * `labelOf` names.
 */
export function writingGhost(intent: Intent, labelOf: (group: string) => string): Intent {
  const ghost = presentGhost()
  if (ghost === undefined || !fillsGroup(intent, ghost)) return intent
  const addGroup = { kind: 'add-group', name: ghost, place: 'last' } as const
  return { kind: 'all', label: labelOf(ghost), intents: [addGroup, intent] }
}

function shownId(): number | undefined {
  return workspaceStore.getState().document?.id
}
