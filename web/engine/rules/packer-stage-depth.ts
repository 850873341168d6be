import { scriptFilesOf, wayToStaged } from '../expand/script-files.ts'
import { buildersOf } from './facts/builder.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** `ghpc_stage` gives a path from a group's folder, and Packer runs further down. Ours alone. */
export const packerStageDepth: ExpandedRule = {
  codes: ['packer-stage-depth'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const prefix = wayToStaged(module)
      for (const { value, path } of scriptFilesOf(module)) {
        if (value.kind !== 'expression' || !value.expression.text.startsWith('ghpc_stage('))
          continue
        collector.add({
          code: 'packer-stage-depth',
          severity: 'warning',
          stage: 'build',
          ...siteAt(context, path),
          nodes: [module.id],
          args: { prefix },
        })
      }
    }
  },
}
