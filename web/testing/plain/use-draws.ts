import type { Chance } from '../chance.ts'
import {
  type Draws,
  type Ground,
  moduleId,
  named,
  newName,
  one,
  place,
  settingName,
} from './ground.ts'
import { outputsOf } from './plain-modules.ts'
import { asList, textOf } from './plain-value.ts'
import { nastyTexts } from './typed-samples.ts'

/** What modules give each other, and what a deployment gives. */
export const useDraws = {
  connect: (chance, ground) => ({
    kind: 'connect',
    consumer: moduleId(chance, ground),
    used: moduleId(chance, ground),
  }),
  disconnect: (chance, ground) => {
    const used = useOf(chance, ground)
    return used && { kind: 'disconnect', ...used }
  },
  'reorder-use': (chance, ground) => {
    const used = useOf(chance, ground)
    return used && { kind: 'reorder-use', ...used, place: place(chance, used.count) }
  },
  'pass-output': (chance, ground) => {
    const to = one(chance, named(ground))
    if (to === undefined) return undefined
    return {
      kind: 'pass-output',
      from: moduleId(chance, ground),
      output: chance.pick(['network_id', 'name', 'list-of']),
      to: to.id,
      setting: chance.below(2) === 0 ? settingName(chance, to) : newName(chance),
      how: chance.pick(['set', 'append'] as const),
    }
  },
  'set-output': (chance, ground) => {
    const module = one(chance, named(ground))
    if (module === undefined) return undefined
    const old = outputsOf(module).map(([, name]) => name)
    return {
      kind: 'set-output',
      id: module.id,
      output: one(chance, [...old, 'name', newName(chance)]) ?? '',
      ...(chance.below(2) === 0 ? {} : { description: chance.pick(nastyTexts) }),
      ...(chance.below(2) === 0 ? {} : { sensitive: chance.below(2) === 0 }),
    }
  },
  'unset-output': (chance, ground) => {
    const module = one(
      chance,
      named(ground).filter((one) => outputsOf(one).length > 0),
    )
    if (module === undefined) return undefined
    const output = one(chance, outputsOf(module))?.[1] ?? ''
    return { kind: 'unset-output', id: module.id, output }
  },
} satisfies Draws

function useOf(chance: Chance, ground: Ground) {
  const module = one(
    chance,
    named(ground).filter(({ value }) => asList(value.get('use')).some((item) => item !== null)),
  )
  const items = asList(module?.value.get('use')).filter((item) => item !== null)
  const item = one(chance, items)
  if (module === undefined || item === undefined) return undefined
  return { consumer: module.id, used: textOf(item), count: items.length }
}
