import { imageLinks } from '../expand/image-links.ts'
import { effectiveNumber } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A boot disk is as large as the image at least. Ours alone. */
export const imageDisk: ExpandedRule = {
  codes: ['image-disk'],
  stage: 'expanded',
  check(context, collector) {
    const { modules } = context.expanded
    const name = 'disk_size_gb'
    for (const link of imageLinks(context.expanded)) {
      const builder = modules.get(link.from)
      const consumer = modules.get(link.to)
      if (builder === undefined || consumer === undefined) continue
      const image = effectiveNumber(builder, 'disk_size', context.expanded)
      const size = effectiveNumber(consumer, name, context.expanded)
      if (image === undefined || size === undefined || size >= image) continue
      const value = { kind: 'yaml', text: String(image) } as const
      collector.add({
        code: 'image-disk',
        severity: 'warning',
        stage: 'plan',
        ...siteAt(context, [...consumer.path, 'settings', name]),
        nodes: [consumer.id, builder.id],
        args: { size, image },
        fixes: [{ kind: 'set-setting', id: consumer.id, name, value }],
      })
    }
  },
}
