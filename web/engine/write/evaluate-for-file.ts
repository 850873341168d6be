import type { SettingValue } from '../blueprint/setting-value.ts'
import { evaluateSetting } from '../expand/evaluate-setting.ts'
import type { Expanded } from '../expand/expanded.ts'
import type { Value } from '../hcl/value.ts'
import { makeSpan, type Span } from '../text/span.ts'
import type { WriteSetting } from './write-setting.ts'

/**
 * The value that goes into a file, or undefined with a finding when it cannot be worked out here.
 */
export function evaluateForFile(
  value: SettingValue,
  expanded: Expanded,
  setting: WriteSetting,
): Value | undefined {
  const evaluated = evaluateSetting(value, expanded)
  if (evaluated.known) return evaluated.value
  refuse(setting, value.span)
  return undefined
}

/** The same for a deployment variable. */
export function evaluatedVariable(
  name: string,
  expanded: Expanded,
  setting: WriteSetting,
): Value | undefined {
  const variable = expanded.variables.get(name)
  if (variable === undefined) return undefined
  if (variable.evaluated.known) return variable.evaluated.value
  refuse(setting, variable.value.span)
  return undefined
}

function refuse({ collector }: WriteSetting, span: Span | undefined): void {
  collector.add({
    code: 'export-not-evaluated',
    severity: 'error',
    span: span ?? makeSpan('blueprint', 0, 0),
    args: {},
  })
}
