import type { ListPlace } from '../blueprint/intent.ts'
import type { Group, GroupName, ModuleId } from '../blueprint/model.ts'
import type { IndexedGroup, IndexedModule } from '../blueprint/module-index.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import { findNode } from '../document/find-path.ts'
import { isNull, resolveAlias, startOf } from '../document/node.ts'
import type { YamlSequence } from '../document/tree.ts'
import type { Span } from '../text/span.ts'
import type { Bench } from './bench.ts'

/** A module or a group is known by its place in the model, where empty list items do not count. */

export function findModule(bench: Bench, id: ModuleId): IndexedModule | undefined {
  return bench.index.byId.get(id)
}

export function findGroup(bench: Bench, name: GroupName): IndexedGroup | undefined {
  return bench.index.groups.find((group) => group.name === name)
}

export const groupsPath: Path = ['deployment_groups']

/** The path of a group in the text. */
export function groupPath(bench: Bench, group: Group): Path {
  return [...groupsPath, writtenIndex(bench, groupsPath, group.index)]
}

export function modulesPath(bench: Bench, group: Group): Path {
  return [...groupPath(bench, group), 'modules']
}

/** The path of a module in the text. */
export function modulePath(bench: Bench, module: IndexedModule): Path {
  const list = modulesPath(bench, module.group.group)
  return [...list, writtenIndex(bench, list, module.use.index)]
}

export function settingPath(bench: Bench, module: IndexedModule, name: string): Path {
  return [...modulePath(bench, module), 'settings', name]
}

/**
 * The path of a list item that was read from a place. What cannot be read is not in the model, so
 * positions in that say nothing; an item that an alias repeats is found by its position.
 */
export function itemPath(bench: Bench, list: Path, span: Span, index: number): Path {
  const items = listAt(bench, list)?.items ?? []
  const at = items.findIndex((item) => startOf(item) <= span.start && span.end <= item.range.end)
  return [...list, at < 0 ? writtenIndex(bench, list, index) : at]
}

/** The positions in the text of the `use` items that name a module, last first. */
export function pathsOfUse(bench: Bench, module: IndexedModule, used: ModuleId): readonly Path[] {
  const list = [...modulePath(bench, module), 'use']
  return module.use.use
    .flatMap((item, index) => (item.text === used ? [itemPath(bench, list, item.span, index)] : []))
    .reverse()
}

/** The place in the text for a place among the items that count. */
export function writtenPlace(bench: Bench, list: Path, place: ListPlace): number | 'last' {
  return place === 'last' ? place : writtenIndex(bench, list, place)
}

/** How much stands in a group's list: items that are no modules, too, but no empty ones. */
export function countWritten(bench: Bench, group: Group): number {
  const node = listAt(bench, modulesPath(bench, group))
  return node?.items.filter((item) => !isNull(item)).length ?? 0
}

/** The toolkit drops empty items of a list, so later ones have other positions in the text. */
function writtenIndex(bench: Bench, list: Path, index: number): number {
  const node = listAt(bench, list)
  if (node === undefined) return index
  let left = index
  const at = node.items.findIndex((item) => !isNull(item) && left-- === 0)
  return at < 0 ? node.items.length : at
}

function listAt(bench: Bench, path: Path): YamlSequence | undefined {
  const found = findNode(bench.root, path)
  const node = found && resolveAlias(found)
  return node?.kind === 'sequence' ? node : undefined
}
