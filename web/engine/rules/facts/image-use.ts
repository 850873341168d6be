import type { Intent } from '../../blueprint/intent.ts'
import type { Expanded, ExpandedModule } from '../../expand/expanded.ts'
import { partOf, textOf } from './effective.ts'
import { partlyKnownValue } from './known-value.ts'

/** The image that a module starts its machines from, as far as it is known. */
export type ImageUse = {
  readonly consumer: ExpandedModule
  /** Undefined when unknown, or when there is none. */
  readonly name: string | undefined
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
    return [{ consumer, name: part('name'), family: part('family'), project: part('project') }]
  })
}

/** Sets a part of the image where the author wrote the image out in the module itself. */
export function setImagePart(
  { path, written }: ExpandedModule,
  name: 'family' | 'project',
  text: string,
): readonly Intent[] {
  const image = written.settings.entries.get(IMAGE_SETTING)?.value
  if (image?.kind !== 'map' || !image.entries.has(name)) return []
  const place = [...path, 'settings', IMAGE_SETTING, name]
  return [{ kind: 'set-value', file: 'blueprint', path: place, value: { kind: 'text', text } }]
}
