import type { SettingValue } from '../../blueprint/setting-value.ts'
import { readRuleNames } from '../../catalog/rule-inputs.ts'
import type { Path } from '../../diagnostic/diagnostic.ts'
import { lookUp } from '../../document/edit-place.ts'
import { evaluateSetting } from '../../expand/evaluate-setting.ts'
import type { Expanded } from '../../expand/expanded.ts'
import { isZero } from '../../hcl/big-float.ts'
import { makeObject, makeTuple, untypedUnknown, type Value } from '../../hcl/value.ts'
import { equalValues } from '../../hcl/value-equality.ts'
import type { MetadataCheck } from './metadata-rules.ts'

/** What a rule looks at: the items of a list one by one, any other value alone. */
export type Target = {
  readonly name: string
  readonly values: readonly Value[]
  readonly path: Path
}

/**
 * The value of a setting, or of a part of one, where the author wrote it out in the module; else of
 * the variable of that name (`getModuleSettingValues` in
 * `pkg/validators/metadata_validator_helpers.go`). Merge keys, aliases, `use` and defaults do not
 * count as written. Undefined when there is neither.
 */
export function findTarget(
  { module, context: { document, expanded } }: MetadataCheck,
  name: string,
): Target | undefined {
  const steps = name.split('.')
  const path = [...module.path, 'settings', ...steps]
  const isWritten = document.root !== undefined && lookUp(document.root, path).kind === 'found'
  if (!isWritten) {
    const variable = expanded.variables.get(name)
    if (variable === undefined) return undefined
    return { name, values: spread(tellValue(variable.value, expanded)), path: ['vars', name] }
  }
  const [first = '', ...inner] = steps
  let value = module.settings.get(first)?.value
  for (const step of inner) {
    value = value?.kind === 'map' ? value.entries.get(step)?.value : undefined
  }
  return value && { name, values: spread(tellValue(value, expanded)), path }
}

export type Targets = {
  readonly targets: readonly Target[]
  /** Settings that the rule insists on and that are not there. */
  readonly missing: readonly string[]
}

/** The settings that a rule names under `vars` (`IterateRuleTargets`). */
export function findTargets(check: MetadataCheck): Targets {
  const isOptional = check.inputs.get('optional') !== false
  const targets: Target[] = []
  const missing: string[] = []
  for (const name of readRuleNames(check.inputs, 'vars') ?? []) {
    const target = findTarget(check, name)
    if (target !== undefined) targets.push(target)
    else if (!isOptional) missing.push(name)
  }
  return { targets, missing }
}

/** As a whole where all of it can be told; otherwise every expression in it is an unknown. */
function tellValue(value: SettingValue, expanded: Expanded): Value {
  const evaluated = evaluateSetting(value, expanded)
  return evaluated.known ? evaluated.value : withUnknowns(value)
}

function withUnknowns(value: SettingValue): Value {
  switch (value.kind) {
    case 'literal':
      return value.value
    case 'expression':
      return untypedUnknown
    case 'list':
      return makeTuple(value.items.map(withUnknowns))
    case 'map':
      return makeObject(
        [...value.entries].map(([name, entry]) => [name, withUnknowns(entry.value)]),
      )
  }
}

export function spread(value: Value): readonly Value[] {
  return value.kind === 'list' || value.kind === 'tuple' ? value.items : [value]
}

/** Known, and neither null, empty, false nor zero or less (`isVarSet`). */
export function isSet(values: readonly Value[]): boolean {
  return values.length > 0 && values.every(isSetValue)
}

function isSetValue(value: Value): boolean {
  switch (value.kind) {
    case 'null':
    case 'unknown':
      return false
    case 'string':
      return value.value !== ''
    case 'number':
      return !isZero(value.value) && !value.value.negative
    case 'bool':
      return value.value
    case 'list':
    case 'set':
    case 'tuple':
      return value.items.length > 0
    case 'map':
    case 'object':
      return value.entries.size > 0
  }
}

/** Equal item by item, unset ones being equal; `crash` where gcluster breaks down (`ValuesMatch`). */
export function valuesMatch(
  values: readonly Value[],
  expected: readonly Value[],
): boolean | 'crash' {
  if (values.length !== expected.length) return false
  for (const [index, value] of values.entries()) {
    const other = expected[index] ?? untypedUnknown
    if (!isSet([value]) && !isSet([other])) continue
    const isEqual = equalValues(value, other)
    if (isEqual === 'unknown') return 'crash'
    if (!isEqual) return false
  }
  return true
}
