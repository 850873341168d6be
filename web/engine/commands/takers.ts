import type { VarName } from '../blueprint/model.ts'
import type { IndexedModule } from '../blueprint/module-index.ts'
import { factsOf } from '../expand/expanded.ts'
import type { Bench } from './bench.ts'

/** The modules that have a setting from a variable only because their input has its name. */
export function takersOf({ expanded, index }: Bench, name: VarName): readonly IndexedModule[] {
  return index.modules.filter(({ id }) => {
    const origin = expanded?.modules.get(id)?.settings.get(name)?.origin
    return origin?.kind === 'variable' && origin.name === name
  })
}

/**
 * The modules that would take a variable of this name if there was one: they have such an input,
 * and neither their author nor a `use` gives it a value.
 */
export function wouldTake({ expanded, index }: Bench, name: VarName): readonly IndexedModule[] {
  return index.modules.filter(({ id, use }) => {
    const module = expanded?.modules.get(id)
    if (module === undefined || use.settings.entries.has(name)) return false
    const kind = module.settings.get(name)?.origin.kind
    const isOpen = kind === undefined || kind === 'toolkit' || kind === 'variable'
    return isOpen && factsOf(module)?.inputs.has(name) === true
  })
}

/** The modules of which nobody can say what they take, since their files are not here. */
export function unknownTakers({ expanded, index }: Bench): readonly IndexedModule[] {
  return index.modules.filter(({ id }) => {
    const module = expanded?.modules.get(id)
    return module === undefined || factsOf(module) === undefined
  })
}
