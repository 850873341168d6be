import type { Intent } from '../../engine/blueprint/intent.ts'
import { escapeSamples } from './escape-samples.ts'
import { type Draws, moduleId, named, newName, one, settingName } from './ground.ts'
import { asMap } from './plain-value.ts'
import { typedTexts } from './typed-samples.ts'

/** What is done to the settings of a module. */
export const settingDraws = {
  'set-setting': (chance, ground) => {
    const module = one(chance, named(ground))
    if (module === undefined) return undefined
    const name = chance.below(2) === 0 ? settingName(chance, module) : newName(chance)
    const shell = { kind: 'text', text: chance.pick([...escapeSamples.keys()]) } as const
    const value = chance.below(4) === 0 ? shell : chance.pick(typedTexts)
    return { kind: 'set-setting', id: module.id, name, value }
  },
  'unset-setting': (chance, ground) => {
    const module = one(chance, named(ground))
    return module && { kind: 'unset-setting', id: module.id, name: settingName(chance, module) }
  },
  'rename-setting': (chance, ground) => {
    const module = one(chance, named(ground))
    if (module === undefined) return undefined
    const name = settingName(chance, module)
    return { kind: 'rename-setting', id: module.id, name, newName: newName(chance) }
  },
  'change-part': (chance, ground) => {
    const module = one(chance, named(ground))
    if (module === undefined) return undefined
    const name = settingName(chance, module)
    const value = asMap(module.value.get('settings'))?.get(name)
    const of = { kind: 'setting', id: module.id, name } as const
    const typed = chance.pick(typedTexts)
    if (Array.isArray(value) && value.length > 0) {
      const index = chance.below(value.length)
      const part = chance.pick<Extract<Intent, { kind: 'change-part' }>['change']>([
        { kind: 'set', value: typed },
        { kind: 'remove' },
      ])
      return { kind: 'change-part', of, path: [index], change: part }
    }
    const change = { kind: 'set', value: typed } as const
    return { kind: 'change-part', of, path: value instanceof Map ? [newName(chance)] : [], change }
  },
  all: (chance, ground) => {
    const id = moduleId(chance, ground)
    const value = chance.pick(typedTexts)
    return {
      kind: 'all',
      label: 'Two at once',
      intents: [
        { kind: 'set-setting', id, name: 'first', value },
        { kind: 'rename-setting', id, name: 'first', newName: newName(chance) },
      ],
    }
  },
} satisfies Draws
