import { checkVariable } from './facts/checked-variable.ts'
import { isLabelValue, toLabelValue } from './facts/label.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** The name becomes the value of a label (`validateDeploymentName` in `pkg/config/config.go`). */
export const deploymentName: ExpandedRule = {
  codes: ['deployment-name'],
  stage: 'expanded',
  check(context, collector) {
    const found = checkVariable(context.expanded, 'deployment_name', isLabelValue)
    if (found === undefined) return
    const sanitised = toLabelValue(found.text ?? '')
    collector.add({
      code: 'deployment-name',
      severity: 'error',
      ...siteAt(context, found.path),
      args: { problem: found.problem },
      fixes:
        sanitised === undefined
          ? []
          : [
              {
                kind: 'set-variable',
                name: 'deployment_name',
                value: { kind: 'text', text: sanitised },
                file: 'blueprint',
              },
            ],
    })
  },
}
