import { type Command, planFor, refuse } from './bench.ts'
import { findModule, pathsOfUse } from './places.ts'
import { removalsOf } from './removals.ts'

/** Takes a module out of the `use` of another, however often it is listed. */
export const disconnect: Command<'disconnect'> = (bench, { consumer, used }) => {
  const module = findModule(bench, consumer)
  if (module === undefined) return refuse({ code: 'no-module', name: consumer })
  const paths = pathsOfUse(bench, module, used)
  if (paths.length === 0) return refuse({ code: 'not-used', consumer, used })
  return planFor(removalsOf(paths), consumer)
}
