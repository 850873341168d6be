import type { PlainValue } from '../document/emit-value.ts'
import { freeGroupName } from './add-module.ts'
import { type Command, planFor } from './bench.ts'
import { rootKeyPlace } from './key-place.ts'
import { groupsPath, writtenPlace } from './places.ts'

/** Writes a group without modules; a number is appended to a name that is taken. */
export const addGroup: Command<'add-group'> = (bench, { name, place }) => {
  const group = new Map<string, PlainValue>([
    ['group', freeGroupName(bench, name)],
    ['modules', []],
  ])
  const at = rootKeyPlace(bench.root, 'deployment_groups')
  return planFor([
    {
      kind: 'insert-item',
      path: groupsPath,
      index: writtenPlace(bench, groupsPath, place),
      value: { kind: 'plain', value: group },
      ...(at === undefined ? {} : { at }),
    },
  ])
}
