import type { Intent } from '../../engine/blueprint/intent.ts'
import type { Chance } from '../chance.ts'
import type { Draw, Drawn, Ground } from './ground.ts'
import { groupDraws } from './group-draws.ts'
import { headDraws } from './head-draws.ts'
import { moduleDraws } from './module-draws.ts'
import { settingDraws } from './setting-draws.ts'
import { textDraws } from './text-draws.ts'
import { useDraws } from './use-draws.ts'
import { variableDraws } from './variable-draws.ts'

export type Kind = Intent['kind']

const draws: { readonly [One in Kind]: Draw } = {
  ...moduleDraws,
  ...useDraws,
  ...settingDraws,
  ...variableDraws,
  ...groupDraws,
  ...headDraws,
  ...textDraws,
}

/** An intent of a kind that fits the project more often than not; undefined where none can. */
export function drawIntent(chance: Chance, kind: Kind, ground: Ground): Drawn | undefined {
  const drawn = draws[kind](chance, ground)
  return drawn === undefined || 'intent' in drawn ? drawn : { intent: drawn }
}

/** Every kind of intent there is. */
export const kinds: readonly Kind[] = Object.keys(draws) as Kind[]

/** The same with those more often that seldom find what they need. */
export const likelyKinds: readonly Kind[] = [
  ...kinds,
  ...Array.from({ length: 8 }, (): Kind => 'escape-text'),
  ...Array.from({ length: 2 }, (): Kind => 'rename-variable'),
]
