import { buildersOf } from './facts/builder.ts'
import { presenceOf } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import { startsFromWindows } from './facts/windows.ts'
import type { ExpandedRule } from './rule.ts'

/** Only a Windows script of the toolkit ends in sysprep. Ours alone. */
export const windowsNoScript: ExpandedRule = {
  codes: ['windows-no-script'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      if (startsFromWindows(module, context.expanded) !== true) continue
      if (presenceOf(module, 'windows_startup_ps1', context.expanded) !== 'absent') continue
      collector.add({
        code: 'windows-no-script',
        severity: 'info',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: {},
      })
    }
  },
}
