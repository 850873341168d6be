import { buildersOf } from './facts/builder.ts'
import { openingOf } from './facts/firewall.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A public IP alone lets nobody in: a rule has to open the port. Ours alone. */
export const packerDirectClosed: ExpandedRule = {
  codes: ['packer-direct-closed'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const builder of buildersOf(expanded)) {
      const { module, network, port, usesIap, hasPublicIp } = builder
      if (port === undefined || usesIap !== false || hasPublicIp !== true) continue
      const { state, foreignTags } = openingOf(builder, port, 'direct', expanded)
      if (network === undefined || state !== 'absent' || foreignTags.length > 0) continue
      const value = { kind: 'yaml', text: 'true' } as const
      collector.add({
        code: 'packer-direct-closed',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id, network.id],
        args: { module: module.id, network: network.id, port },
        fixes: [{ kind: 'set-setting', id: module.id, name: 'use_iap', value }],
      })
    }
  },
}
