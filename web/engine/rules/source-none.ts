import { buildersOf } from './facts/builder.ts'
import { presenceOf } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A builder starts from an image or the newest of a family. Ours alone. */
export const sourceNone: ExpandedRule = {
  codes: ['source-none'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const isAbsent = ['source_image', 'source_image_family'].every(
        (name) => presenceOf(module, name, context.expanded) === 'absent',
      )
      if (!isAbsent) continue
      collector.add({
        code: 'source-none',
        severity: 'warning',
        stage: 'packer',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: {},
      })
    }
  },
}
