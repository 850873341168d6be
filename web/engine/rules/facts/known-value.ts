import { isNullLiteral, type SettingValue } from '../../blueprint/setting-value.ts'
import { evaluateValue, type Scope } from '../../expand/evaluate-setting.ts'
import type { Expanded } from '../../expand/expanded.ts'
import { type Known, known, unknown } from '../../expand/known.ts'
import { isWhollyKnown, untypedUnknown, type Value } from '../../hcl/value.ts'

/**
 * What a value comes to, if it waits for nothing: neither for an output of a module nor for a
 * variable that is null and so still to be supplied.
 */
export function knownValue(value: SettingValue, expanded: Expanded): Known<Value> {
  const partly = partlyKnownValue(value, expanded)
  return partly !== undefined && isWhollyKnown(partly) ? known(partly) : unknown('variable')
}

/** The same, with unknowns for the parts that wait for a variable; undefined when all of it waits. */
export function partlyKnownValue(value: SettingValue, expanded: Expanded): Value | undefined {
  const result = evaluateValue(value, draftScope(expanded))
  return result.kind === 'value' ? result.value : undefined
}

/** The scopes are the same for all rules that look at one expansion. */
const scopes = new WeakMap<Expanded, Scope>()

/** What expressions see when a null variable is not null but unknown yet. */
function draftScope(expanded: Expanded): Scope {
  const before = scopes.get(expanded)
  if (before !== undefined) return before
  const isComplete = [...expanded.variables.values()].every(({ value }) => !isNullLiteral(value))
  const scope = isComplete ? expanded.scope : makeDraftScope(expanded)
  scopes.set(expanded, scope)
  return scope
}

function makeDraftScope({ variables, scope }: Expanded): Scope {
  const values = new Map<string, Value>()
  const names = new Map([['var', { kind: 'object', entries: values } as const]])
  const draft = { variables: values, context: { ...scope.context, variables: names } }
  // They stand in the order of their evaluation: each after those that it needs.
  for (const { name, value } of variables.values()) {
    const result = evaluateValue(value, draft)
    if (isNullLiteral(value)) values.set(name, untypedUnknown)
    else if (result.kind === 'value') values.set(name, result.value)
  }
  return draft
}
