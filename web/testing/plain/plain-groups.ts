import type { Intent } from '../../engine/blueprint/intent.ts'
import { addGroupOf, dropUses, freeGroup } from './plain-modules.ts'
import { groupOf, moduleOf, modulesOf, type PlainProject } from './plain-project.ts'
import { asList, drop, type Plain, string, written } from './plain-value.ts'

type Of<Kind extends Intent['kind']> = Extract<Intent, { readonly kind: Kind }>

/** What commands about groups mean, on plain data. */

export function addGroup(project: PlainProject, { name, place }: Of<'add-group'>): void {
  const groups = asList(project.blueprint.get('deployment_groups'))
  addGroupOf(
    project,
    place === 'last' ? place : written(groups, place),
    freeGroup(project, name),
    [],
  )
}

export function removeGroup(project: PlainProject, { name }: Of<'remove-group'>): void {
  const { index } = groupOf(project, name)
  const gone = modulesOf(project).filter(({ group }) => group === index)
  const ids = gone.map(({ id }) => id)
  for (const module of modulesOf(project)) {
    if (module.group !== index) dropUses(project, module, ids)
  }
  drop(project.blueprint, ['deployment_groups', index])
}

export function renameGroup(project: PlainProject, { name, newName }: Of<'rename-group'>): void {
  groupOf(project, name).value.set('group', string(newName))
}

export function moveGroup(project: PlainProject, { name, place }: Of<'move-group'>): void {
  const groups = asList(project.blueprint.get('deployment_groups'))
  const { index } = groupOf(project, name)
  const to = written(groups, place)
  const [group = null] = groups.splice(index, 1)
  groups.splice(to > index ? to - 1 : to, 0, group)
}

export function splitGroup(project: PlainProject, intent: Of<'split-group'>): void {
  const { id, take = 'module', name = id } = intent
  const module = moduleOf(project, id)
  const taken = modulesOf(project).filter(
    (other) =>
      other.id === id ||
      (take === 'rest' && other.group === module.group && other.index > module.index),
  )
  for (const { path } of [...taken].reverse()) drop(project.blueprint, path)
  const modules: Plain[] = taken.map(({ value }) => value)
  addGroupOf(project, module.group + 1, freeGroup(project, name), modules)
}
