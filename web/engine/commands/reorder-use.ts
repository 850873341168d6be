import { type Command, planFor, refuse } from './bench.ts'
import { findModule, modulePath, pathsOfUse, writtenPlace } from './places.ts'

/** Moves an item of a `use` list: the first that offers a value gives it. */
export const reorderUse: Command<'reorder-use'> = (bench, { consumer, used, place }) => {
  const module = findModule(bench, consumer)
  if (module === undefined) return refuse({ code: 'no-module', name: consumer })
  const path = pathsOfUse(bench, module, used).at(-1)
  if (path === undefined) return refuse({ code: 'not-used', consumer, used })
  const to = [...modulePath(bench, module), 'use']
  const index = writtenPlace(bench, to, place)
  return planFor([{ kind: 'move-item', path, to, index }])
}
