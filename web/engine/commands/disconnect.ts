import { type Command, planFor, refuse } from './bench.ts'
import { findModule, modulePath, pathsOfUse } from './places.ts'
import { removalsOf } from './removals.ts'
import { listOfUse } from './use-lists.ts'

/**
 * Takes a module out of the `use` of another, however often it is listed. A list that an alias or a
 * merge brings is written out first, so that others keep theirs.
 */
export const disconnect: Command<'disconnect'> = (bench, { consumer, used }) => {
  const module = findModule(bench, consumer)
  if (module === undefined) return refuse({ code: 'no-module', name: consumer })
  const paths = pathsOfUse(bench, module, used)
  if (paths.length === 0) return refuse({ code: 'not-used', consumer, used })
  const by = listOfUse(bench, module)?.by ?? 'itself'
  if (by === 'itself') return planFor(removalsOf(paths.map((path) => ({ path }))), consumer)
  const path = [...modulePath(bench, module), 'use']
  const left = module.use.use.flatMap(({ text }) => (text === used ? [] : [text]))
  // What a merge brings stays away only where something else stands.
  if (left.length === 0 && by === 'alias') return planFor([{ kind: 'remove', path }], consumer)
  return planFor([{ kind: 'set', path, value: { kind: 'plain', value: left } }], consumer)
}
