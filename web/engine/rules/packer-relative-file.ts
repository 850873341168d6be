import { isAbsolutePath, scriptFilesOf } from '../expand/script-files.ts'
import { buildersOf } from './facts/builder.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Packer runs in the folder of the build, so a relative path leads there. Ours alone. */
export const packerRelativeFile: ExpandedRule = {
  codes: ['packer-relative-file'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      for (const { value, path } of scriptFilesOf(module)) {
        if (value.kind !== 'literal' || value.value.kind !== 'string') continue
        const file = value.value.value
        if (file === '' || isAbsolutePath(file)) continue
        collector.add({
          code: 'packer-relative-file',
          severity: 'warning',
          stage: 'build',
          ...siteAt(context, path),
          nodes: [module.id],
          args: { file },
        })
      }
    }
  },
}
