import type { IndexedModule } from '../blueprint/module-index.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import { type Command, planFor, refuse } from './bench.ts'
import { groupBehind } from './new-group.ts'
import { countWritten, findModule, modulePath } from './places.ts'

/** Gives a module, or it and all behind it, a new group right behind the one it stands in. */
export const splitGroup: Command<'split-group'> = (bench, { id, take = 'module', name = id }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  const { group } = module.group
  const taken = bench.index.modules.filter(
    (other) =>
      other === module ||
      (take === 'rest' && other.group.group === group && other.use.index > module.use.index),
  )
  if (taken.length === countWritten(bench, group))
    return refuse({ code: 'alone-already', name: id })
  const { make, modules, free } = groupBehind(bench, group, name)
  // From the last on, each to the front: none changes the place of those before it.
  const moves = taken
    .map((other): Path => modulePath(bench, other))
    .reverse()
    .map((path): DocumentChange => ({ kind: 'move-item', path, to: modules, index: 0 }))
  return { ...planFor([make, ...moves], id), said: tellSplit(taken, free) }
}

function tellSplit([first, ...more]: readonly IndexedModule[], group: string): string {
  const others = more.length === 0 ? '' : ` and ${more.length} more`
  return `Move ${first?.id}${others} to the new group ${group}`
}
