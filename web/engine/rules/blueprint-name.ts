import type { NameProblem } from '../diagnostic/codes/deployment-codes.ts'
import { isLabelValue, toLabelValue } from './facts/label.ts'
import { siteAt } from './facts/place.ts'
import type { BlueprintRule } from './rule.ts'

/** The name becomes the value of a label (`checkBlueprintName` in `pkg/config/config.go`). */
export const blueprintName: BlueprintRule = {
  codes: ['blueprint-name'],
  stage: 'blueprint',
  check(context, collector) {
    const { name } = context.blueprint
    const problem = problemOf(name?.text ?? '')
    if (problem === undefined) return
    const sanitised = toLabelValue(name?.text ?? '')
    collector.add({
      code: 'blueprint-name',
      severity: 'error',
      ...siteAt(context, ['blueprint_name']),
      args: { problem },
      fixes:
        name === undefined || sanitised === undefined
          ? []
          : [{ kind: 'replace-scalar', span: name.span, text: sanitised }],
    })
  },
}

function problemOf(name: string): NameProblem | undefined {
  if (name === '') return 'missing'
  return isLabelValue(name) ? undefined : 'characters'
}
