import type { ReferenceLink } from '../blueprint/graph.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'
import { evaluateSetting } from './evaluate-setting.ts'
import type { Expanded, ExpandedModule } from './expanded.ts'
import { settingOfValue, variableValue } from './make-value.ts'
import { showValue } from './show-value.ts'

/** The key under which settings such as `instance_image` name a family of images. */
const FAMILY_KEYS: readonly string[] = ['family', 'image_family']

/**
 * Links from image builders to the modules that start machines from the family they build. Families
 * are compared by value where both are known, else as expressions; nothing is guessed.
 */
export function imageLinks(expanded: Expanded): readonly ReferenceLink[] {
  const modules = [...expanded.modules.values()]
  const builders = modules.flatMap((module) => {
    const family = module.kind === 'packer' ? familyBuilt(module, expanded) : undefined
    return family === undefined ? [] : [{ module, family }]
  })
  if (builders.length === 0) return []
  return modules
    .filter(({ kind }) => kind === 'terraform')
    .flatMap((consumer) => linksTo(consumer, builders, expanded))
}

type Builder = { readonly module: ExpandedModule; readonly family: SettingValue }

function linksTo(
  consumer: ExpandedModule,
  builders: readonly Builder[],
  expanded: Expanded,
): readonly ReferenceLink[] {
  const started = new Set(familiesStarted(consumer, expanded).map(({ family }) => family))
  return builders
    .filter(({ family }) => started.has(identify(family, expanded)))
    .map(({ module, family }) => ({
      from: module.id,
      to: consumer.id,
      kind: 'image',
      label: showValue(resolve(family, expanded)),
    }))
}

/** Where a module says from which family it starts machines. */
export type StartedFamily = {
  readonly setting: string
  /** The key inside of the setting's value; undefined where the value is the family. */
  readonly key: string | undefined
  /** The same text for the same family. */
  readonly family: string
}

export function familiesStarted(
  consumer: ExpandedModule,
  expanded: Expanded,
): readonly StartedFamily[] {
  return [...consumer.settings].flatMap(([setting, { value }]) =>
    familiesIn(setting, value, expanded).map(({ key, value }) => {
      return { setting, key, family: identify(value, expanded) }
    }),
  )
}

/** The family that a builder builds, as `familiesStarted` tells families. */
export function familyOfBuilder(module: ExpandedModule, expanded: Expanded): string | undefined {
  const family = familyBuilt(module, expanded)
  return family && identify(family, expanded)
}

/** The family that a builder puts its images in: the deployment's name when it names none. */
function familyBuilt(module: ExpandedModule, expanded: Expanded): SettingValue | undefined {
  const setting = module.settings.get('image_family')
  const deployment = expanded.variables.get('deployment_name')
  return setting?.value ?? (deployment && variableValue(deployment.name, deployment.span))
}

/** Families that a setting of a consumer names, in the setting itself or in a map. */
function familiesIn(
  name: string,
  value: SettingValue,
  expanded: Expanded,
): readonly { readonly key: string | undefined; readonly value: SettingValue }[] {
  if (FAMILY_KEYS.includes(name)) return [{ key: undefined, value }]
  const whole = value.kind === 'expression' ? resolve(value, expanded) : value
  if (whole.kind !== 'map') return []
  return FAMILY_KEYS.flatMap((key) => {
    const entry = whole.entries.get(key)
    return entry === undefined ? [] : [{ key, value: entry.value }]
  })
}

/** Texts that are equal for equal values, and for equal expressions whose value is not known. */
function identify(value: SettingValue, expanded: Expanded): string {
  const resolved = resolve(value, expanded)
  return `${resolved.kind}:${showValue(resolved)}`
}

/** The value where it is known, else the expression behind variables that only hand one on. */
function resolve(value: SettingValue, expanded: Expanded): SettingValue {
  const evaluated = evaluateSetting(value, expanded)
  if (evaluated.known && evaluated.value.kind !== 'null') return settingOfValue(evaluated.value)
  return followVariable(value, expanded, 0)
}

/** Variables may stand in a ring, so only so many are followed. */
const LONGEST_CHAIN = 20

function followVariable(value: SettingValue, expanded: Expanded, depth: number): SettingValue {
  const name = value.kind === 'expression' ? /^var\.([\w-]+)$/.exec(value.expression.text)?.[1] : ''
  const next = name === undefined ? undefined : expanded.variables.get(name)?.value
  if (next?.kind !== 'expression' || depth > LONGEST_CHAIN) return value
  return followVariable(next, expanded, depth + 1)
}
