import type { Intent } from '../../engine/index.ts'
import { revealVariable } from '../../state/reveal-variable.ts'
import { selectedGroup, selectGroup, selectionStore } from '../../state/selection-store.ts'
import { oneModule } from './action.ts'

/** What can be given another name. */
export type RenameTarget = {
  readonly kind: 'module' | 'group' | 'variable'
  readonly name: string
}

/** What is selected, when that is one thing with a name. */
export function renameTarget(): RenameTarget | undefined {
  const selection = selectionStore.getState()
  const { variable } = selection
  const module = oneModule()
  const group = selectedGroup(selection)
  if (module !== undefined) return { kind: 'module', name: module }
  if (group !== undefined) return { kind: 'group', name: group }
  return variable === undefined ? undefined : { kind: 'variable', name: variable }
}

export function renameIntent({ kind, name }: RenameTarget, newName: string): Intent {
  switch (kind) {
    case 'module':
      return { kind: 'rename-module', id: name, newId: newName }
    case 'group':
      return { kind: 'rename-group', name, newName }
    case 'variable':
      return { kind: 'rename-variable', name, newName }
  }
}

/** What was renamed stays selected under its new name; a module the engine selects itself. */
export function followRename({ kind }: RenameTarget, newName: string): void {
  if (kind === 'group') selectGroup(newName)
  if (kind === 'variable') revealVariable(newName)
}
