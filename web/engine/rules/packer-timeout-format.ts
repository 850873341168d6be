import { buildersOf } from './facts/builder.ts'
import { parseDuration } from './facts/duration.ts'
import { effectiveText } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Packer reads its timeout as Go writes durations. Ours alone. */
export const packerTimeoutFormat: ExpandedRule = {
  codes: ['packer-timeout-format'],
  stage: 'expanded',
  check(context, collector) {
    const name = 'state_timeout'
    for (const { module } of buildersOf(context.expanded)) {
      const text = effectiveText(module, name, context.expanded)
      if (text === undefined || parseDuration(text) !== undefined) continue
      const value = { kind: 'text', text: '15m' } as const
      collector.add({
        code: 'packer-timeout-format',
        severity: 'warning',
        stage: 'packer',
        ...siteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: { text },
        fixes: [{ kind: 'set-setting', id: module.id, name, value }],
      })
    }
  },
}
