import { type Command, planFor, refuse } from './bench.ts'
import { moduleKeyPlace } from './key-place.ts'
import { findModule, modulePath } from './places.ts'
import { textValue } from './typed-value.ts'

/** Writes the kind of a module, or takes it out. */
export const setKind: Command<'set-kind'> = (bench, { id, moduleKind }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  const path = [...modulePath(bench, module), 'kind']
  if (moduleKind === undefined) return planFor([{ kind: 'remove', path }], id)
  const at = moduleKeyPlace(bench, path.slice(0, -1), 'kind')
  const value = textValue(moduleKind)
  return planFor([{ kind: 'set', path, value, ...(at === undefined ? {} : { at }) }], id)
}
