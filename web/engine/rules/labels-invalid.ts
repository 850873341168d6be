import { isNullLiteral, type SettingValue } from '../blueprint/setting-value.ts'
import type { DeploymentCodes } from '../diagnostic/codes/deployment-codes.ts'
import { isLabelName, isLabelValue } from './facts/label.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

const MOST_LABELS = 64

/** Labels are checked where they are literal (`validateGlobalLabels` in `pkg/config/validate.go`). */
export const labelsInvalid: ExpandedRule = {
  codes: ['labels-invalid'],
  stage: 'expanded',
  check(context, collector) {
    const value = context.expanded.variables.get('labels')?.written?.value
    if (value === undefined || value.kind === 'expression' || isNullLiteral(value)) return
    for (const { label, problem } of problemsOf(value)) {
      collector.add({
        code: 'labels-invalid',
        severity: 'error',
        ...siteAt(context, label === '' ? ['vars', 'labels'] : ['vars', 'labels', label]),
        args: { problem, label },
      })
    }
  },
}

type Problem = DeploymentCodes['labels-invalid']

function problemsOf(labels: SettingValue): readonly Problem[] {
  if (labels.kind !== 'map') return [{ problem: 'no-map', label: '' }]
  const tooMany: readonly Problem[] =
    labels.entries.size > MOST_LABELS ? [{ problem: 'too-many', label: '' }] : []
  const single = [...labels.entries].flatMap(([label, { value }]): readonly Problem[] => {
    if (!isLabelName(label)) return [{ problem: 'name', label }]
    const problem = problemOfValue(value)
    return problem === undefined ? [] : [{ problem, label }]
  })
  return [...tooMany, ...single]
}

function problemOfValue(value: SettingValue): Problem['problem'] | undefined {
  if (value.kind === 'expression') return undefined
  if (value.kind !== 'literal' || value.value.kind !== 'string') return 'value-type'
  return isLabelValue(value.value.value) ? undefined : 'value'
}
