import type { VarName } from '../blueprint/model.ts'
import type { Value } from '../hcl/value.ts'
import { evaluateValue } from './evaluate-setting.ts'
import type { ExpandedModule } from './expanded.ts'
import type { PassContext } from './pass.ts'

/** The value of a setting where it can be told before the deployment; an error counts as unknown. */
export function findSettingValue(
  { settings }: ExpandedModule,
  name: string,
  { scope }: PassContext,
): Value | undefined {
  const setting = settings.get(name)
  const evaluated = setting && evaluateValue(setting.value, scope)
  return evaluated?.kind === 'value' ? evaluated.value : undefined
}

export function findSettingText(
  module: ExpandedModule,
  name: string,
  context: PassContext,
): string | undefined {
  return textOf(findSettingValue(module, name, context))
}

/** A deployment variable's value; undefined when there is none or it cannot be evaluated. */
export function findVariableValue(name: VarName, { variables }: PassContext): Value | undefined {
  const evaluated = variables.get(name)?.evaluated
  return evaluated?.known ? evaluated.value : undefined
}

export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined
}
