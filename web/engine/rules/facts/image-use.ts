import type { SettingValue } from '../../blueprint/setting-value.ts'
import { evaluateSetting } from '../../expand/evaluate-setting.ts'
import type { Expanded, ExpandedModule } from '../../expand/expanded.ts'
import type { Value } from '../../hcl/value.ts'
import { partOf, textOf } from './effective.ts'

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
    const part = (name: string) => textOf(partOfSetting(setting.value, name, expanded))
    return [{ consumer, family: part('family'), project: part('project') }]
  })
}

/** A part can be known although others are not. */
function partOfSetting(value: SettingValue, name: string, expanded: Expanded): Value | undefined {
  if (value.kind === 'map') {
    const part = value.entries.get(name)
    const evaluated = part && evaluateSetting(part.value, expanded)
    return evaluated?.known ? evaluated.value : undefined
  }
  const evaluated = evaluateSetting(value, expanded)
  return evaluated.known ? partOf(evaluated.value, name) : undefined
}
