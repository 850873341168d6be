import type { Path } from '../diagnostic/diagnostic.ts'
import type { Blueprint, Group, GroupName, ModuleId, ModuleUse } from './model.ts'

/** A module of a blueprint with all that places it. */
export type IndexedModule = {
  /** The author's id, or a stand-in that is the same as long as the module keeps its place. */
  readonly id: ModuleId
  readonly use: ModuleUse
  readonly group: IndexedGroup
  /** `deployment_groups[0].modules[2]` */
  readonly path: Path
}

export type IndexedGroup = {
  readonly name: GroupName
  readonly group: Group
  /** `deployment_groups[0]` */
  readonly path: Path
}

export type ModuleIndex = {
  readonly groups: readonly IndexedGroup[]
  /** In the order of the text. */
  readonly modules: readonly IndexedModule[]
  /** By id, stand-ins included; of several with one id the first. */
  readonly byId: ReadonlyMap<ModuleId, IndexedModule>
}

/**
 * All modules with ids that can serve as keys: one without an id, or with one that was used before,
 * gets a stand-in, so that erroneous blueprints can be shown too.
 */
export function indexModules(blueprint: Blueprint): ModuleIndex {
  const groups: IndexedGroup[] = []
  const modules: IndexedModule[] = []
  const byId = new Map<ModuleId, IndexedModule>()
  const groupNames = new Set<GroupName>()
  for (const group of blueprint.groups) {
    const name = freeName(group.name?.text ?? '', `group ${group.index + 1}`, groupNames)
    groupNames.add(name)
    const indexed = { name, group, path: ['deployment_groups', group.index] }
    groups.push(indexed)
    for (const use of group.modules) {
      const id = freeName(use.id?.text ?? '', `${name}[${use.index}]`, byId)
      const module = { id, use, group: indexed, path: [...indexed.path, 'modules', use.index] }
      modules.push(module)
      byId.set(id, module)
    }
  }
  return { groups, modules, byId }
}

function freeName(wanted: string, standIn: string, taken: { has(name: string): boolean }): string {
  const base = wanted === '' ? standIn : wanted
  let name = base
  for (let count = 2; taken.has(name); count++) name = `${base} (${count})`
  return name
}
