import { siteAt } from './facts/place.ts'
import type { BlueprintRule } from './rule.ts'

/** A group has a module (`checkModulesAndGroups` in `pkg/config/config.go`). */
export const groupEmpty: BlueprintRule = {
  codes: ['group-empty'],
  stage: 'blueprint',
  check(context, collector) {
    for (const { name, group } of context.index.groups) {
      if (group.modules.length > 0) continue
      collector.add({
        code: 'group-empty',
        severity: 'error',
        ...siteAt(context, ['deployment_groups', group.index, 'modules']),
        args: { group: name },
        fixes: [{ kind: 'remove-group', name }],
      })
    }
  },
}
