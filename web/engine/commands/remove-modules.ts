import type { Path } from '../diagnostic/diagnostic.ts'
import { type Command, planFor, refuse } from './bench.ts'
import { findModule, modulePath } from './places.ts'
import { removalsOf } from './removals.ts'
import { removalsOfUses } from './remove-uses.ts'
import { tellDeletion } from './tell-deletion.ts'

/** Takes modules out, and the `use` items that name them; expressions that do become findings. */
export const removeModules: Command<'remove-modules'> = (bench, { ids }) => {
  const paths: Path[] = []
  for (const id of ids) {
    const module = findModule(bench, id)
    if (module === undefined) return refuse({ code: 'no-module', name: id })
    paths.push(modulePath(bench, module))
  }
  const { removals, count } = removalsOfUses(bench, new Set(ids))
  const [id = ''] = ids
  const deleted =
    ids.length === 1
      ? ({ kind: 'module', id } as const)
      : ({ kind: 'modules', count: ids.length } as const)
  const changes = removalsOf([...paths.map((path) => ({ path })), ...removals])
  return { ...planFor(changes), said: tellDeletion(deleted, count) }
}
