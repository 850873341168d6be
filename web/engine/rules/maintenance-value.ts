import { buildersOf } from './facts/builder.ts'
import { effectiveText } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** What happens to a machine on maintenance of its host is one of two words. Ours alone. */
export const maintenanceValue: ExpandedRule = {
  codes: ['maintenance-value'],
  stage: 'expanded',
  check(context, collector) {
    const name = 'on_host_maintenance'
    for (const { module } of buildersOf(context.expanded)) {
      const value = effectiveText(module, name, context.expanded)
      if (value === undefined || ['MIGRATE', 'TERMINATE'].includes(value)) continue
      collector.add({
        code: 'maintenance-value',
        severity: 'warning',
        stage: 'packer',
        ...siteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: { value },
      })
    }
  },
}
