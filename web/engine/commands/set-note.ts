import { type Command, planFor, refuse } from './bench.ts'
import { findModule, modulePath } from './places.ts'

/** Writes, changes or takes away the comment lines right above a module. */
export const setNote: Command<'set-note'> = (bench, { id, text }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  return planFor([{ kind: 'set-comments', path: modulePath(bench, module), text }], id)
}
