import type { Group } from '../blueprint/model.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import type { NewValue } from '../document/edit-material.ts'
import type { PlainValue } from '../document/emit-value.ts'
import type { Bench } from './bench.ts'
import { freeName } from './free-name.ts'
import { rootKeyPlace } from './key-place.ts'
import { groupPath, groupsPath } from './places.ts'

/** A group name that no group has. */
export function freeGroupName(bench: Bench, wanted: string): string {
  return freeName(wanted, new Set(bench.index.groups.map(({ name }) => name)))
}

export function groupValue(name: string, modules: readonly PlainValue[]): NewValue {
  const value = new Map<string, PlainValue>([
    ['group', name],
    ['modules', modules],
  ])
  return { kind: 'plain', value }
}

/** The change that writes a group; the first one brings the key with it. */
export function insertGroup(bench: Bench, index: number | 'last', value: NewValue): DocumentChange {
  const at = rootKeyPlace(bench.root, 'deployment_groups')
  return {
    kind: 'insert-item',
    path: groupsPath,
    index,
    value,
    ...(at === undefined ? {} : { at }),
  }
}

/** A new group right behind another, what it is named, and where its modules go. */
export function groupBehind(
  bench: Bench,
  group: Group,
  name: string,
): { readonly make: DocumentChange; readonly modules: Path; readonly free: string } {
  const index = Number(groupPath(bench, group).at(-1)) + 1
  const free = freeGroupName(bench, name)
  const make = insertGroup(bench, index, groupValue(free, []))
  return { make, modules: [...groupsPath, index, 'modules'], free }
}
