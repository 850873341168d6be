import { buildersOf } from './facts/builder.ts'
import { effectiveText } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import { regionOfZone, subnetRegionOf } from './facts/region.ts'
import type { ExpandedRule } from './rule.ts'

/** A machine and its subnet lie in one region. Ours alone. */
export const packerZoneRegion: ExpandedRule = {
  codes: ['packer-zone-region'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const { module, network } of buildersOf(expanded)) {
      const zone = effectiveText(module, 'zone', expanded)
      const zoneRegion = zone === undefined ? undefined : regionOfZone(zone)
      const region = network && subnetRegionOf(network, expanded)
      if (zone === undefined || zoneRegion === undefined || region === undefined) continue
      if (zoneRegion === region) continue
      collector.add({
        code: 'packer-zone-region',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'settings', 'zone']),
        nodes: network === undefined ? [module.id] : [module.id, network.id],
        args: { zone, region },
      })
    }
  },
}
