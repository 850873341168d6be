import { buildersOf } from './facts/builder.ts'
import { effectiveNumber, isNull } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import { startsFromWindows } from './facts/windows.ts'
import type { ExpandedRule } from './rule.ts'

/** What an image of Windows needs, in GB. */
const SMALLEST_DISK = 50

/** Windows fills more than the plugin's usual disk. Ours alone. */
export const windowsDisk: ExpandedRule = {
  codes: ['windows-disk'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const { module } of buildersOf(expanded)) {
      if (startsFromWindows(module, expanded) !== true) continue
      const size = effectiveNumber(module, 'disk_size', expanded)
      const isSmall =
        size === undefined ? isNull(module, 'disk_size', expanded) : size < SMALLEST_DISK
      if (!isSmall) continue
      const value = { kind: 'yaml', text: '75' } as const
      collector.add({
        code: 'windows-disk',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: {},
        fixes: [{ kind: 'set-setting', id: module.id, name: 'disk_size', value }],
      })
    }
  },
}
