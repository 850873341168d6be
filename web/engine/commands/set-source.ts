import { type Command, planFor, refuse } from './bench.ts'
import { moduleKeyPlace } from './key-place.ts'
import { findModule, modulePath } from './places.ts'
import { textValue } from './typed-value.ts'

/** Writes the source of a module. */
export const setSource: Command<'set-source'> = (bench, { id, source }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  const path = modulePath(bench, module)
  const at = moduleKeyPlace(bench, path, 'source')
  const value = textValue(source)
  const place = at === undefined ? {} : { at }
  return planFor([{ kind: 'set', path: [...path, 'source'], value, ...place }], id)
}
