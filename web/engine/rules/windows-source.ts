import { buildersOf } from './facts/builder.ts'
import { siteAt } from './facts/place.ts'
import { hasPowershell, startsFromWindows } from './facts/windows.ts'
import type { ExpandedRule } from './rule.ts'

/** PowerShell scripts run on Windows. Ours alone. */
export const windowsSource: ExpandedRule = {
  codes: ['windows-source'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      if (!hasPowershell(module, context.expanded)) continue
      if (startsFromWindows(module, context.expanded) !== false) continue
      collector.add({
        code: 'windows-source',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: {},
      })
    }
  },
}
