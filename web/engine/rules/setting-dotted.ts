import { modulesOf } from './facts/modules.ts'
import { keySiteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Parts of a setting cannot be set by a path (`validateSettings` in `pkg/config/validate.go`). */
export const settingDotted: ExpandedRule = {
  codes: ['setting-dotted'],
  stage: 'expanded',
  check(context, collector) {
    for (const { id, path, written } of modulesOf(context)) {
      for (const name of written.settings.entries.keys()) {
        if (!name.includes('.')) continue
        collector.add({
          code: 'setting-dotted',
          severity: 'error',
          ...keySiteAt(context, [...path, 'settings', name]),
          nodes: [id],
          args: { name },
        })
      }
    }
  },
}
