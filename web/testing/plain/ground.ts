import type { Intent, ListPlace } from '../../engine/blueprint/intent.ts'
import type { YamlDocument } from '../../engine/document/document.ts'
import type { Chance } from '../chance.ts'
import type { PointedAt } from './plain-commands.ts'
import { groupsOf, modulesOf, type PlainModule, type PlainProject } from './plain-project.ts'
import { asList, asMap } from './plain-value.ts'
import { nastyTexts } from './typed-samples.ts'

export type Drawn = { readonly intent: Intent; readonly pointed?: PointedAt }

/** What intents are drawn from: the project as data and as text. */
export type Ground = {
  readonly project: PlainProject
  readonly document: YamlDocument
  readonly deploymentDocument: YamlDocument | undefined
}

export type Draw = (chance: Chance, ground: Ground) => Intent | Drawn | undefined

/** How intents of some kinds are drawn; undefined comes where the project has nothing for one. */
export type Draws = { readonly [Kind in Intent['kind']]?: Draw }

export function one<Item>(chance: Chance, items: readonly Item[]): Item | undefined {
  return items.length === 0 ? undefined : chance.pick(items)
}

/** Modules that an id names without doubt. */
export function named({ project }: Ground): readonly PlainModule[] {
  const modules = modulesOf(project)
  return modules.filter(
    ({ id }) => id !== '' && modules.filter((other) => other.id === id).length === 1,
  )
}

export function moduleId(chance: Chance, ground: Ground): string {
  return one(chance, named(ground))?.id ?? 'none'
}

export function groupName(chance: Chance, { project }: Ground): string {
  const names = groupsOf(project).map(({ name }) => name)
  return (
    one(
      chance,
      names.filter((name) => name !== '' && names.indexOf(name) === names.lastIndexOf(name)),
    ) ?? 'none'
  )
}

/** Mostly a fair name, at times one that is hard to write. */
export function newName(chance: Chance): string {
  return chance.below(4) === 0 ? chance.pick(nastyTexts) : `new_${chance.below(1000)}`
}

export function place(chance: Chance, count: number): ListPlace {
  return chance.below(3) === 0 ? 'last' : chance.below(count + 1)
}

export function countIn({ project }: Ground, name: string): number {
  const group = groupsOf(project).find((one) => one.name === name)
  return asList(group?.value.get('modules')).filter((item) => item !== null).length
}

export function several(chance: Chance, ground: Ground): readonly string[] {
  const ids = named(ground).map(({ id }) => id)
  return ids.filter(() => chance.below(ids.length) < 2)
}

export function settingName(chance: Chance, module: PlainModule | undefined): string {
  const all = [...(asMap(module?.value.get('settings'))?.keys() ?? [])]
  const names = all.filter((name) => name !== '<<')
  return one(chance, names) ?? 'none'
}

export function which(chance: Chance, { project }: Ground): 'blueprint' | 'deployment' {
  return project.deployment !== undefined && chance.below(3) === 0 ? 'deployment' : 'blueprint'
}

export function groupOrNone(chance: Chance, ground: Ground): string | undefined {
  return chance.below(2) === 0 ? undefined : groupName(chance, ground)
}
