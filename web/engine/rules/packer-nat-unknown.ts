import { buildersOf, hasAnyScript } from './facts/builder.ts'
import { natOf } from './facts/nat.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A network that exists already may have a NAT or not: somebody has to look. Ours alone. */
export const packerNatUnknown: ExpandedRule = {
  codes: ['packer-nat-unknown'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const builder of buildersOf(expanded)) {
      const { module, network, hasPublicIp, hasSubnet } = builder
      const isOpen = hasPublicIp === false && natOf(network, expanded) === 'unknown'
      if (!isOpen || !hasSubnet || !hasAnyScript(builder, expanded)) continue
      collector.add({
        code: 'packer-nat-unknown',
        severity: 'info',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: network === undefined ? [module.id] : [module.id, network.id],
        args: { module: module.id, ...(network === undefined ? {} : { network: network.id }) },
        fixes: [
          { kind: 'acknowledge', id: module.id, code: 'packer-nat-unknown' },
          {
            kind: 'set-setting',
            id: module.id,
            name: 'omit_external_ip',
            value: { kind: 'yaml', text: 'false' },
          },
        ],
      })
    }
  },
}
