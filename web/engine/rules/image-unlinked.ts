import { factsOf } from '../expand/expanded.ts'
import { imageLinks } from '../expand/image-links.ts'
import { buildersOf } from './facts/builder.ts'
import { IMAGE_SETTING } from './facts/image-use.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** An image that nothing of the blueprint starts from may have been meant for it. Ours alone. */
export const imageUnlinked: ExpandedRule = {
  codes: ['image-unlinked'],
  stage: 'expanded',
  check(context, collector) {
    const linked = new Set(imageLinks(context.expanded).map(({ from }) => from))
    for (const { module } of buildersOf(context.expanded)) {
      const later = modulesOf(context).filter(
        (other) =>
          other.groupIndex > module.groupIndex && factsOf(other)?.inputs.has(IMAGE_SETTING),
      )
      if (later.length === 0 || linked.has(module.id)) continue
      collector.add({
        code: 'image-unlinked',
        severity: 'info',
        stage: 'run',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: { module: module.id },
      })
    }
  },
}
