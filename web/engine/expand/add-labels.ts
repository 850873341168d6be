import type { Text } from '../blueprint/model.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'
import { makeSpan } from '../text/span.ts'
import type { ExpandedVariable } from './expanded.ts'
import { unknown } from './known.ts'
import { mapValue, mergeValue, textValue, variableValue } from './make-value.ts'
import type { BlueprintPass, ExpandSetting } from './pass.ts'
import { reportSyntax } from './report-evaluation.ts'

/**
 * Gives the deployment variables the toolkit's labels, and lays the author's over those
 * (`expandGlobalLabels` in `pkg/config/expand.go`).
 */
export const addLabels: BlueprintPass = (expanded, setting) => {
  const { name, span } = setting.blueprint
  const common = toolkitLabels(
    name ?? { text: '', span: makeSpan(span.file, span.start, span.start) },
  )
  const own = expanded.variables.get('labels')
  const labels: ExpandedVariable =
    own === undefined
      ? {
          name: 'labels',
          value: common.value,
          evaluated: unknown('not-evaluated'),
          file: 'toolkit',
          span: common.span,
          written: undefined,
        }
      : { ...own, value: mergeLabels(common.value, own.value, setting) }
  return { ...expanded, variables: new Map(expanded.variables).set('labels', labels) }
}

function mergeLabels(
  common: SettingValue,
  own: SettingValue,
  setting: ExpandSetting,
): SettingValue {
  const merged = mergeValue(common, own)
  if (merged.ok) return merged.value
  reportSyntax(merged.problem, ['vars', 'labels'], setting)
  return own
}

function toolkitLabels({ text, span }: Text) {
  const deployment = variableValue('deployment_name', span)
  const value = mapValue([
    ['ghpc_blueprint', textValue(text)],
    ...(deployment === undefined ? [] : [['ghpc_deployment', deployment] as const]),
  ])
  return { value, span }
}
