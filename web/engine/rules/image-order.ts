import { imageLinks } from '../expand/image-links.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** An image is built before machines start from it. Ours alone. */
export const imageOrder: ExpandedRule = {
  codes: ['image-order'],
  stage: 'expanded',
  check(context, collector) {
    const { modules } = context.expanded
    for (const link of imageLinks(context.expanded)) {
      const builder = modules.get(link.from)
      const consumer = modules.get(link.to)
      if (builder === undefined || consumer === undefined) continue
      if (consumer.groupIndex > builder.groupIndex) continue
      collector.add({
        code: 'image-order',
        severity: 'warning',
        stage: 'run',
        ...siteAt(context, [...consumer.path, 'id']),
        nodes: [consumer.id, builder.id],
        args: { builder: builder.id, consumer: consumer.id },
        fixes: [{ kind: 'move-group', name: builder.group, place: consumer.groupIndex }],
      })
    }
  },
}
