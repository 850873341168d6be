import { readModuleSource, splitPackage } from '../blueprint/module-source.ts'
import { buildersOf } from './facts/builder.ts'
import { siteAt } from './facts/place.ts'
import { scriptFilesOf } from './facts/script-files.ts'
import type { ExpandedRule } from './rule.ts'

/**
 * `ghpc_stage` gives a path from a group's folder, and Packer runs one level below, or deeper for a
 * remote module with a folder inside its repository. Ours alone.
 */
export const packerStageDepth: ExpandedRule = {
  codes: ['packer-stage-depth'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const prefix = '../'.repeat(1 + depthOf(module.source))
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

/** How many folders deep the module lies in what is fetched. */
function depthOf(source: string): number {
  if (readModuleSource(source).kind !== 'remote') return 0
  const { folder } = splitPackage(source)
  return folder === '' ? 0 : folder.split('/').length
}
