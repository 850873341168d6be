import type { Text, VarName } from '../blueprint/model.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'
import type { ExpandedVariable } from './expanded.ts'
import { mapValue, mergeValue, textValue, variableValue } from './make-value.ts'
import type { GivenVariable } from './merge-deployment.ts'
import type { PassContext } from './pass.ts'
import { reportSyntax } from './report-evaluation.ts'

type Reporting = Pick<PassContext, 'collector' | 'placeOf'>

/** A variable before it is evaluated. */
export type UnevaluatedVariable = Omit<ExpandedVariable, 'evaluated'>

/**
 * The deployment variables with the toolkit's labels among them, the author's laid over those
 * (`expandGlobalLabels` in `pkg/config/expand.go`).
 */
export function expandVariables(
  given: ReadonlyMap<VarName, GivenVariable>,
  blueprintName: Text,
  reporting: Reporting,
): ReadonlyMap<VarName, UnevaluatedVariable> {
  const variables = new Map<VarName, UnevaluatedVariable>()
  for (const [name, { entry, file }] of given) {
    const { keySpan: span, value } = entry
    variables.set(name, { name, value, file, span, written: entry })
  }
  const own = variables.get('labels')
  const common = toolkitLabels(blueprintName)
  variables.set(
    'labels',
    own === undefined
      ? {
          name: 'labels',
          value: common,
          file: 'toolkit',
          span: blueprintName.span,
          written: undefined,
        }
      : { ...own, value: mergeLabels(common, own.value, reporting) },
  )
  return variables
}

function mergeLabels(common: SettingValue, own: SettingValue, reporting: Reporting): SettingValue {
  const merged = mergeValue(common, own)
  if (merged.ok) return merged.value
  reportSyntax(merged.problem, ['vars', 'labels'], reporting)
  return own
}

function toolkitLabels({ text, span }: Text): SettingValue {
  const deployment = variableValue('deployment_name', span)
  return mapValue([
    ['ghpc_blueprint', textValue(text)],
    ...(deployment === undefined ? [] : [['ghpc_deployment', deployment] as const]),
  ])
}
