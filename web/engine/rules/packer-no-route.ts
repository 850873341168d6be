import { buildersOf } from './facts/builder.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Packer logs in through Identity-Aware Proxy or over a public IP. Ours alone. */
export const packerNoRoute: ExpandedRule = {
  codes: ['packer-no-route'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module, port, usesIap, hasPublicIp } of buildersOf(context.expanded)) {
      if (port === undefined || usesIap !== false || hasPublicIp !== false) continue
      const value = { kind: 'yaml', text: 'true' } as const
      collector.add({
        code: 'packer-no-route',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: { module: module.id },
        fixes: [{ kind: 'set-setting', id: module.id, name: 'use_iap', value }],
      })
    }
  },
}
