import { checkVariable } from './facts/checked-variable.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Slurm's own form for the name (`validateSlurmClusterName` in `pkg/config/config.go`). */
export const slurmClusterName: ExpandedRule = {
  codes: ['slurm-cluster-name'],
  stage: 'expanded',
  check(context, collector) {
    const found = checkVariable(context.expanded, 'slurm_cluster_name', (text) =>
      /^[a-z][-a-z0-9]{0,19}$/.test(text),
    )
    if (found === undefined) return
    collector.add({
      code: 'slurm-cluster-name',
      severity: 'error',
      ...siteAt(context, found.path),
      args: { problem: found.problem },
    })
  },
}
