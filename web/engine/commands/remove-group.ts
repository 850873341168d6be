import { type Command, planFor, refuse } from './bench.ts'
import { findGroup, groupPath } from './places.ts'
import { removalsOf } from './removals.ts'
import { removalsOfUses } from './remove-uses.ts'
import { tellDeletion } from './tell-deletion.ts'

/** Takes a group with its modules out, and the `use` items of others that name them. */
export const removeGroup: Command<'remove-group'> = (bench, { name }) => {
  const group = findGroup(bench, name)
  if (group === undefined) return refuse({ code: 'no-group', name })
  const ids = bench.index.modules.flatMap((module) => (module.group === group ? [module.id] : []))
  const { removals, count } = removalsOfUses(bench, new Set(ids))
  const plan = planFor(removalsOf([{ path: groupPath(bench, group.group) }, ...removals]))
  return { ...plan, said: tellDeletion({ kind: 'group', name, modules: ids.length }, count) }
}
