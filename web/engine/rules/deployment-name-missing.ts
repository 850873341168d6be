import { siteAt } from './facts/place.ts'
import { type ExpandedRule, severityToSupply } from './rule.ts'

/** A deployment has a name (`validateDeploymentName` in `pkg/config/config.go`). */
export const deploymentNameMissing: ExpandedRule = {
  codes: ['deployment-name-missing'],
  stage: 'expanded',
  check(context, collector) {
    if (context.expanded.variables.has('deployment_name')) return
    collector.add({
      code: 'deployment-name-missing',
      severity: severityToSupply(context),
      ...siteAt(context, ['vars', 'deployment_name']),
      args: {},
    })
  },
}
