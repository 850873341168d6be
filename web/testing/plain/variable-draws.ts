import type { Chance } from '../chance.ts'
import { type Draws, named, newName, one, settingName, which } from './ground.ts'
import { varsOf } from './plain-project.ts'
import { asMap, type PlainMap } from './plain-value.ts'
import { typedTexts } from './typed-samples.ts'

/** What is done to deployment variables, and between them and settings. */
export const variableDraws = {
  'set-variable': (chance, ground) => {
    const file = which(chance, ground)
    const old = variable(
      chance,
      file === 'blueprint' ? ground.project.blueprint : ground.project.deployment,
    )
    const name = chance.below(2) === 0 ? old : newName(chance)
    return { kind: 'set-variable', name, value: chance.pick(typedTexts), file }
  },
  'unset-variable': (chance, ground) => {
    const file = which(chance, ground)
    const root = file === 'blueprint' ? ground.project.blueprint : ground.project.deployment
    return { kind: 'unset-variable', name: variable(chance, root), file }
  },
  'rename-variable': (chance, { project }) => ({
    kind: 'rename-variable',
    name: variable(chance, project.blueprint),
    newName: newName(chance),
  }),
  'extract-variable': (chance, ground) => {
    const module = one(chance, named(ground))
    if (module === undefined) return undefined
    const proposed = chance.below(2) === 0 ? {} : { variable: newName(chance) }
    return {
      kind: 'extract-variable',
      id: module.id,
      name: settingName(chance, module),
      ...proposed,
    }
  },
  'inline-variable': (chance, ground) => {
    const name = variable(chance, ground.project.blueprint)
    const module = named(ground).find(({ value }) =>
      [...(asMap(value.get('settings'))?.values() ?? [])].includes(`string:$(vars.${name})`),
    )
    if (module === undefined || chance.below(2) === 0) return { kind: 'inline-variable', name }
    const setting =
      [...(asMap(module.value.get('settings')) ?? [])].find(
        ([, value]) => value === `string:$(vars.${name})`,
      )?.[0] ?? ''
    return { kind: 'inline-variable', name, at: { id: module.id, setting } }
  },
} satisfies Draws

function variable(chance: Chance, file: PlainMap | undefined): string {
  return one(chance, [...varsOf(file).keys()]) ?? 'none'
}
