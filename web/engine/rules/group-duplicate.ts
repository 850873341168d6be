import { siteAt } from './facts/place.ts'
import type { BlueprintRule } from './rule.ts'

/** Groups have names of their own (`checkModulesAndGroups` in `pkg/config/config.go`). */
export const groupDuplicate: BlueprintRule = {
  codes: ['group-duplicate'],
  stage: 'blueprint',
  check(context, collector) {
    const seen = new Set<string>()
    for (const { name, index } of context.blueprint.groups) {
      const text = name?.text ?? ''
      if (name !== undefined && text !== '' && seen.has(text)) {
        collector.add({
          code: 'group-duplicate',
          severity: 'error',
          ...siteAt(context, ['deployment_groups', index, 'group']),
          args: { name: text },
          fixes: [{ kind: 'replace-scalar', span: name.span, text: `${text}-2` }],
        })
      }
      seen.add(text)
    }
  },
}
