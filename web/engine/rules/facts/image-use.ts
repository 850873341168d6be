import type { Expanded, ExpandedModule } from '../../expand/expanded.ts'
import { partOf, textOf } from './effective.ts'
import { partlyKnownValue } from './known-value.ts'

/** The image that a module starts its machines from, as far as it is known. */
export type ImageUse = {
  readonly consumer: ExpandedModule
  /** Undefined when unknown, or when there is none. */
  readonly family: string | undefined
  readonly project: string | undefined
}

export const IMAGE_SETTING = 'instance_image'

/** Every module that says which image it starts from. */
export function imageUsesOf(expanded: Expanded): readonly ImageUse[] {
  return [...expanded.modules.values()].flatMap((consumer) => {
    const setting = consumer.settings.get(IMAGE_SETTING)
    if (setting === undefined || consumer.kind === 'packer') return []
    const image = partlyKnownValue(setting.value, expanded)
    const part = (name: string) => textOf(partOf(image, name))
    return [{ consumer, family: part('family'), project: part('project') }]
  })
}
