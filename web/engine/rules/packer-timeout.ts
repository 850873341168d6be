import { buildersOf } from './facts/builder.ts'
import { parseDuration } from './facts/duration.ts'
import { effectiveNumber, effectiveText } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import { startsFromWindows } from './facts/windows.ts'
import type { ExpandedRule } from './rule.ts'

/** From this size on an image takes long to make, in GB. */
const LARGE_DISK = 100
const SHORT_TIMEOUT = 15 * 60

/** Making an image of a large disk, or of Windows, takes longer than the usual timeout. Ours alone. */
export const packerTimeout: ExpandedRule = {
  codes: ['packer-timeout'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    const name = 'state_timeout'
    for (const { module } of buildersOf(expanded)) {
      const isWindows = startsFromWindows(module, expanded) === true
      const isLarge = (effectiveNumber(module, 'disk_size', expanded) ?? 0) >= LARGE_DISK
      const timeout = parseDuration(effectiveText(module, name, expanded) ?? '')
      if ((!isWindows && !isLarge) || timeout === undefined || timeout >= SHORT_TIMEOUT) continue
      const value = { kind: 'text', text: isWindows ? '45m' : '15m' } as const
      collector.add({
        code: 'packer-timeout',
        severity: 'info',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: {},
        fixes: [{ kind: 'set-setting', id: module.id, name, value }],
      })
    }
  },
}
