import type { SettingValue } from '../../blueprint/setting-value.ts'
import { referencesIn } from '../../blueprint/setting-value.ts'
import { type Expanded, type ExpandedModule, factsOf } from '../../expand/expanded.ts'
import { type Known, known, unknown } from '../../expand/known.ts'
import { printBigFloat } from '../../hcl/big-float-text.ts'
import { convert } from '../../hcl/convert.ts'
import type { Value } from '../../hcl/value.ts'
import { knownValue } from './known-value.ts'

/**
 * What an input of a module comes to in the end: the setting after expansion, else the module's
 * default, converted to the input's type. Module outputs, and modules whose files are not known,
 * give an unknown.
 */
export function effectiveValue(
  module: ExpandedModule,
  name: string,
  expanded: Expanded,
): Known<Value> {
  const input = factsOf(module)?.inputs.get(name)
  const setting = module.settings.get(name)
  if (setting === undefined) {
    return input?.default === undefined ? unknown('module-facts') : known(input.default)
  }
  const evaluated = knownValue(setting.value, expanded)
  if (!evaluated.known || input === undefined) return evaluated
  const converted = convert(evaluated.value, input.type)
  return converted.kind === 'value' ? known(converted.value) : unknown('not-evaluated')
}

/** The value of an input when it is known to be a text. */
export function effectiveText(
  module: ExpandedModule,
  name: string,
  expanded: Expanded,
): string | undefined {
  const value = effectiveValue(module, name, expanded)
  return value.known ? textOf(value.value) : undefined
}

export function effectiveBool(
  module: ExpandedModule,
  name: string,
  expanded: Expanded,
): boolean | undefined {
  const value = effectiveValue(module, name, expanded)
  return value.known && value.value.kind === 'bool' ? value.value.value : undefined
}

export function effectiveNumber(
  module: ExpandedModule,
  name: string,
  expanded: Expanded,
): number | undefined {
  const value = effectiveValue(module, name, expanded)
  return value.known ? numberOf(value.value) : undefined
}

/** The items of a list of texts when all of them are known; a null gives none. */
export function effectiveTexts(
  module: ExpandedModule,
  name: string,
  expanded: Expanded,
): readonly string[] | undefined {
  const value = effectiveValue(module, name, expanded)
  return value.known ? textsOf(value.value) : undefined
}

/** Whether an input is known to be null. */
export function isNull(module: ExpandedModule, name: string, expanded: Expanded): boolean {
  const value = effectiveValue(module, name, expanded)
  return value.known && value.value.kind === 'null'
}

/** Whether something stands in an input; an output of another module counts as something. */
export function presenceOf(
  module: ExpandedModule,
  name: string,
  expanded: Expanded,
): 'present' | 'absent' | 'unknown' {
  const value = effectiveValue(module, name, expanded)
  if (value.known) return isEmpty(value.value) ? 'absent' : 'present'
  const setting = module.settings.get(name)
  return setting !== undefined && refersToModule(setting.value) ? 'present' : 'unknown'
}

function refersToModule(value: SettingValue): boolean {
  return referencesIn(value).some(({ kind }) => kind === 'module')
}

export function isEmpty(value: Value): boolean {
  if (value.kind === 'null') return true
  if (value.kind === 'string') return value.value === ''
  return 'items' in value
    ? value.items.length === 0
    : 'entries' in value && value.entries.size === 0
}

export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined
}

export function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === 'number' ? Number(printBigFloat(value.value)) : undefined
}

export function textsOf(value: Value | undefined): readonly string[] | undefined {
  if (value?.kind === 'null') return []
  if (value === undefined || !('items' in value)) return undefined
  const texts = value.items.map((item) =>
    item.kind === 'number' ? printBigFloat(item.value) : textOf(item),
  )
  return texts.every((text) => text !== undefined) ? texts : undefined
}

/** An entry of a map or an attribute of an object. */
export function partOf(value: Value | undefined, name: string): Value | undefined {
  return value !== undefined && 'entries' in value ? value.entries.get(name) : undefined
}

/** The items of a list, a set or a tuple; a null has none. */
export function itemsOf(value: Value | undefined): readonly Value[] | undefined {
  if (value?.kind === 'null') return []
  return value !== undefined && 'items' in value ? value.items : undefined
}
