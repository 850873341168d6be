import { buildersOf } from './facts/builder.ts'
import { openingOf } from './facts/firewall.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** The firewall of a network that exists already cannot be seen: somebody has to look. Ours alone. */
export const packerIapUnknown: ExpandedRule = {
  codes: ['packer-iap-unknown'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const builder of buildersOf(expanded)) {
      const { module, network, port, usesIap, hasSubnet } = builder
      if (port === undefined || usesIap !== true || !hasSubnet) continue
      if (openingOf(builder, port, 'iap', expanded).state !== 'unknown') continue
      collector.add({
        code: 'packer-iap-unknown',
        severity: 'info',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: network === undefined ? [module.id] : [module.id, network.id],
        args: { module: module.id, port },
        fixes: [{ kind: 'acknowledge', id: module.id, code: 'packer-iap-unknown' }],
      })
    }
  },
}
