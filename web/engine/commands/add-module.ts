import type { ModuleId } from '../blueprint/model.ts'
import { readModuleSource } from '../blueprint/module-source.ts'
import type { NewValue } from '../document/edit-material.ts'
import type { PlainValue } from '../document/emit-value.ts'
import { type Bench, type Command, type IntentOf, planFor, refuse } from './bench.ts'
import { freeName } from './free-name.ts'
import { orderModuleKeys } from './key-place.ts'
import { freeGroupName, groupValue, insertGroup } from './new-group.ts'
import { isPackerGroup, isPackerSource } from './packer.ts'
import { countWritten, findGroup, groupPath, modulesPath, writtenPlace } from './places.ts'

/**
 * Writes a module without settings, its keys in the order that the file's modules have. A Packer
 * module that is put to anything else gets a group of its own behind theirs; the first module of a
 * blueprint gets its group too.
 */
export const addModule: Command<'add-module'> = (bench, intent) => {
  const isPacker = intent.moduleKind === 'packer' || isPackerSource(intent.source)
  const id = freeId(bench, intent.id ?? idOf(intent.source))
  const module = moduleValue(bench, intent, id, isPacker)
  const group = findGroup(bench, intent.group)?.group
  if (group === undefined) {
    if (bench.blueprint.groups.length > 0) return refuse({ code: 'no-group', name: intent.group })
    return planFor([insertGroup(bench, 'last', groupValue(intent.group, [module]))], id)
  }
  if (isPackerGroup(group)) return refuse({ code: 'packer-group', name: intent.group })
  if (isPacker && countWritten(bench, group) > 0) {
    const index = Number(groupPath(bench, group).at(-1)) + 1
    const value = groupValue(freeGroupName(bench, id), [module])
    return planFor([insertGroup(bench, index, value)], id)
  }
  const path = modulesPath(bench, group)
  const index = writtenPlace(bench, path, intent.place)
  return planFor([{ kind: 'insert-item', path, index, value: plain(module) }], id)
}

/** An id that no module has. */
export function freeId(bench: Bench, wanted: ModuleId): ModuleId {
  return freeName(wanted, new Set(['vars', ...bench.index.byId.keys()]))
}

/** The last part of a source, as far as an expression could name it. */
function idOf(source: string): ModuleId {
  const name = readModuleSource(source)
    .name.replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[^A-Za-z_]+/, '')
  return name === '' ? 'module' : name
}

function moduleValue(
  bench: Bench,
  { source, use = [] }: IntentOf<'add-module'>,
  id: ModuleId,
  isPacker: boolean,
): PlainValue {
  const values = new Map<string, PlainValue>([
    ['id', id],
    ['source', source],
    ...(isPacker ? [['kind', 'packer'] as const] : []),
    ...(use.length > 0 ? [['use', use] as const] : []),
  ])
  const keys = orderModuleKeys(bench, [...values.keys()])
  return new Map(keys.map((key) => [key, values.get(key) ?? '']))
}

function plain(value: PlainValue): NewValue {
  return { kind: 'plain', value }
}
