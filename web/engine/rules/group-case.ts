import { siteAt } from './facts/place.ts'
import type { BlueprintRule } from './rule.ts'

/** Groups are folders, and many disks do not tell upper from lower case. Ours alone. */
export const groupCase: BlueprintRule = {
  codes: ['group-case'],
  stage: 'blueprint',
  check(context, collector) {
    const seen = new Map<string, string>()
    for (const { name, index } of context.blueprint.groups) {
      const text = name?.text ?? ''
      const other = seen.get(text.toLowerCase())
      if (other !== undefined && other !== text) {
        collector.add({
          code: 'group-case',
          severity: 'warning',
          stage: 'run',
          ...siteAt(context, ['deployment_groups', index, 'group']),
          args: { name: text, other },
        })
      }
      seen.set(text.toLowerCase(), other ?? text)
    }
  },
}
