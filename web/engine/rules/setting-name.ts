import { modulesOf } from './facts/modules.ts'
import { keySiteAt } from './facts/place.ts'
import { isSettingName } from './facts/setting-name.ts'
import type { ExpandedRule } from './rule.ts'

/** Names of settings are nearly identifiers (`validateSettings` in `pkg/config/validate.go`). */
export const settingName: ExpandedRule = {
  codes: ['setting-name'],
  stage: 'expanded',
  check(context, collector) {
    for (const { id, path, written } of modulesOf(context)) {
      for (const name of written.settings.entries.keys()) {
        if (name.includes('.') || isSettingName(name)) continue
        collector.add({
          code: 'setting-name',
          severity: 'error',
          ...keySiteAt(context, [...path, 'settings', name]),
          nodes: [id],
          args: { name },
        })
      }
    }
  },
}
