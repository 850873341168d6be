import { buildersOf, SCRIPTS } from './facts/builder.ts'
import { presenceOf } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Without a script an image is what it started from. Ours alone. */
export const packerNoScript: ExpandedRule = {
  codes: ['packer-no-script'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const isPlain = SCRIPTS.every(
        (name) => presenceOf(module, name, context.expanded) === 'absent',
      )
      if (!isPlain) continue
      collector.add({
        code: 'packer-no-script',
        severity: 'info',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: { module: module.id },
      })
    }
  },
}
