import { buildersOf } from './facts/builder.ts'
import { effectiveText } from './facts/effective.ts'
import { keySiteAt } from './facts/place.ts'
import { regionOfZone } from './facts/region.ts'
import type { ExpandedRule } from './rule.ts'

/** A region set in the builder itself is that of its zone. Ours alone. */
export const packerRegion: ExpandedRule = {
  codes: ['packer-region'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      if (!module.written.settings.entries.has('region')) continue
      const zone = effectiveText(module, 'zone', context.expanded)
      const region = effectiveText(module, 'region', context.expanded)
      const zoneRegion = zone === undefined ? undefined : regionOfZone(zone)
      if (zone === undefined || zoneRegion === undefined || region === undefined) continue
      if (zoneRegion === region) continue
      collector.add({
        code: 'packer-region',
        severity: 'warning',
        stage: 'packer',
        ...keySiteAt(context, [...module.path, 'settings', 'region']),
        nodes: [module.id],
        args: { region, zone },
        fixes: [{ kind: 'unset-setting', id: module.id, name: 'region' }],
      })
    }
  },
}
