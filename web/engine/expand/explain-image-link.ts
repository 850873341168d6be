import type { Intent } from '../blueprint/intent.ts'
import type { DictValue } from '../blueprint/model.ts'
import { referencesIn, type SettingValue } from '../blueprint/setting-value.ts'
import type { Span } from '../text/span.ts'
import { type GroupPlace, placeOf } from './crossing.ts'
import type { Expanded, ExpandedModule } from './expanded.ts'
import { familiesStarted, familyOfBuilder } from './image-links.ts'

/**
 * Machines of one module start from what another builds: nothing is handed over but the name of a
 * family of images, which both name. Plain data: it crosses to the page.
 */
export type ImageExplanation = {
  readonly kind: 'image'
  readonly builder: GroupPlace
  readonly consumer: GroupPlace
  /** Where the builder names the family. */
  readonly built: FamilyPlace
  /** Where the consumer does. */
  readonly started: readonly FamilyPlace[]
  /** What clears the consumer's own settings that name it; empty where only variables do. */
  readonly removal: readonly Intent[]
}

export type FamilyPlace = {
  /** `instance_image`; undefined for a builder that names none and gets the deployment's name. */
  readonly setting: string | undefined
  /** The key inside of the setting's value: `family`. */
  readonly key: string | undefined
  /** The author's text there; undefined where the author wrote nothing. */
  readonly text: string | undefined
  readonly span: Span | undefined
  /** The deployment variables that the name comes from. */
  readonly variables: readonly string[]
}

/** The texts of places are taken from `text`, the blueprint; undefined when nothing links the two. */
export function explainImageLink(
  builder: ExpandedModule,
  consumer: ExpandedModule,
  expanded: Expanded,
  text: string,
): ImageExplanation | undefined {
  const family = familyOfBuilder(builder, expanded)
  const started = familiesStarted(consumer, expanded).filter((one) => one.family === family)
  if (started.length === 0) return undefined
  const own = new Set(
    started.map(({ setting }) => setting).filter((name) => isWritten(consumer, name)),
  )
  return {
    kind: 'image',
    builder: placeOf(builder),
    consumer: placeOf(consumer),
    built: placeOfFamily(builder, builtSetting(builder), text),
    started: started.map((place) => placeOfFamily(consumer, place, text)),
    removal: [...own].map((name) => ({ kind: 'unset-setting', id: consumer.id, name })),
  }
}

type Place = Pick<FamilyPlace, 'setting' | 'key'>

function builtSetting({ settings }: ExpandedModule): Place {
  const setting = settings.has('image_family') ? 'image_family' : undefined
  return { setting, key: undefined }
}

function isWritten({ written }: ExpandedModule, name: string): boolean {
  return written.settings.entries.has(name)
}

function placeOfFamily(
  { settings, written }: ExpandedModule,
  { setting, key }: Place,
  text: string,
): FamilyPlace {
  if (setting === undefined) {
    return { setting, key, text: undefined, span: undefined, variables: ['deployment_name'] }
  }
  const own = written.settings.entries.get(setting)?.value
  const place = own && valueAt(own, key)
  const value = place ?? settings.get(setting)?.value
  return {
    setting,
    key,
    text: place && text.slice(place.span.start, place.span.end).trim(),
    span: place?.span,
    variables: value === undefined ? [] : variablesIn(value),
  }
}

/** The value under the key, or the whole one where the key stands in a variable. */
function valueAt(value: DictValue, key: string | undefined): DictValue {
  const entry = key === undefined || value.kind !== 'map' ? undefined : value.entries.get(key)
  return entry?.value ?? value
}

function variablesIn(value: SettingValue): readonly string[] {
  const names = referencesIn(value).flatMap((one) => (one.kind === 'variable' ? [one.name] : []))
  return [...new Set(names)]
}
