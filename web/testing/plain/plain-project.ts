import { asList, asMap, at, type Plain, type PlainMap, type Step, textOf } from './plain-value.ts'

/** The two texts of a project as plain data, and who takes variables by their name. */
export type PlainProject = {
  readonly blueprint: PlainMap
  readonly deployment: PlainMap | undefined
  /** Ids of modules that have the setting of this name from the variable of this name. */
  readonly takers: (name: string) => readonly string[]
  /** Ids of modules that would have it so if there was such a variable. */
  readonly openFor: (name: string) => readonly string[]
}

export type PlainModule = {
  readonly id: string
  readonly group: number
  readonly index: number
  readonly path: readonly Step[]
  readonly value: PlainMap
}

/** Positions are those of the text, where empty items count. */
export function modulesOf({ blueprint }: PlainProject): readonly PlainModule[] {
  return asList(blueprint.get('deployment_groups')).flatMap((group, groupIndex) =>
    asList(asMap(group)?.get('modules')).flatMap((module, index): readonly PlainModule[] => {
      const value = asMap(module)
      if (value === undefined) return []
      const path = ['deployment_groups', groupIndex, 'modules', index]
      return [{ id: textOf(value.get('id')), group: groupIndex, index, path, value }]
    }),
  )
}

export function moduleOf(project: PlainProject, id: string): PlainModule {
  const module = modulesOf(project).find((one) => one.id === id) ?? unnamed(project, id)
  if (module === undefined) throw new Error(`no module ${id}`)
  return module
}

/** What is called by its place, `group[2]`, for want of an id. */
function unnamed(project: PlainProject, name: string): PlainModule | undefined {
  const [, groupName = '', place = ''] = /^(.*)\[(\d+)\]$/.exec(name) ?? []
  const group = groupsOf(project).find((one) => one.name === groupName)
  const items = asList(group?.value.get('modules')).filter((item) => item !== null)
  return modulesOf(project).find(({ value }) => value === items[Number(place)])
}

export type PlainGroup = { readonly name: string; readonly index: number; readonly value: PlainMap }

export function groupsOf({ blueprint }: PlainProject): readonly PlainGroup[] {
  return asList(blueprint.get('deployment_groups')).flatMap((group, index) => {
    const value = asMap(group)
    return value === undefined ? [] : [{ name: textOf(value.get('group')), index, value }]
  })
}

export function groupOf(project: PlainProject, name: string): PlainGroup {
  const group = groupsOf(project).find((one) => one.name === name)
  if (group === undefined) throw new Error(`no group ${name}`)
  return group
}

export function isPacker({ value }: PlainModule): boolean {
  return textOf(value.get('kind')) === 'packer'
}

export function settingOf(module: PlainModule, name: string): Plain | undefined {
  return asMap(module.value.get('settings'))?.get(name)
}

export function varsOf(file: PlainMap | undefined): PlainMap {
  return asMap(file === undefined ? undefined : at(file, ['vars'])) ?? new Map()
}

/** A name that is not taken: the wanted one, or that with the least number from 2 on. */
export function unused(wanted: string, taken: Iterable<string>): string {
  const names = new Set(taken)
  const stem = /[0-9]$/.test(wanted) ? `${wanted}-` : wanted
  let name = wanted
  for (let number = 2; names.has(name); number++) name = stem + number
  return name
}
