import { buildersOf, pathOf } from './facts/builder.ts'
import { effectiveText } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Networks for RDMA have neither NAT nor firewall. Ours alone. */
export const networkRdma: ExpandedRule = {
  codes: ['network-rdma'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module, network } of buildersOf(context.expanded)) {
      if (network === undefined || pathOf(network) !== 'modules/network/vpc') continue
      const profile = effectiveText(network, 'network_profile', context.expanded)
      if (profile?.includes('roce') !== true) continue
      collector.add({
        code: 'network-rdma',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id, network.id],
        args: { network: network.id },
      })
    }
  },
}
