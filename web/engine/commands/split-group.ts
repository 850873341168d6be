import type { PlainValue } from '../document/emit-value.ts'
import { freeGroupName } from './add-module.ts'
import { type Command, planFor, refuse } from './bench.ts'
import { findModule, groupPath, groupsPath, modulePath } from './places.ts'

/** Gives a module a group of its own, right behind the one it stands in. */
export const splitGroup: Command<'split-group'> = (bench, { id }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  const { group } = module.group
  if (group.modules.length < 2) return refuse({ code: 'alone-already', name: id })
  const index = Number(groupPath(bench, group).at(-1)) + 1
  const value = new Map<string, PlainValue>([
    ['group', freeGroupName(bench, id)],
    ['modules', []],
  ])
  return planFor(
    [
      { kind: 'insert-item', path: groupsPath, index, value: { kind: 'plain', value } },
      {
        kind: 'move-item',
        path: modulePath(bench, module),
        to: [...groupsPath, index, 'modules'],
        index: 0,
      },
    ],
    id,
  )
}
