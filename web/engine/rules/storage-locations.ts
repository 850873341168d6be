import { buildersOf } from './facts/builder.ts'
import { effectiveTexts } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Compute Engine takes one place for an image. Ours alone. */
export const storageLocations: ExpandedRule = {
  codes: ['storage-locations'],
  stage: 'expanded',
  check(context, collector) {
    const name = 'image_storage_locations'
    for (const { module } of buildersOf(context.expanded)) {
      const places = effectiveTexts(module, name, context.expanded) ?? []
      if (places.length < 2) continue
      collector.add({
        code: 'storage-locations',
        severity: 'warning',
        stage: 'packer',
        ...siteAt(context, [...module.path, 'settings', name, 1]),
        nodes: [module.id],
        args: {},
      })
    }
  },
}
