import { buildersOf } from './facts/builder.ts'
import { effectiveValue, partOf } from './facts/effective.ts'
import { keySiteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A startup script in the metadata is not waited for, and overridden by a real one. Ours alone. */
export const packerMetadataStartup: ExpandedRule = {
  codes: ['packer-metadata-startup'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const metadata = effectiveValue(module, 'metadata', context.expanded)
      if (!metadata.known || partOf(metadata.value, 'startup-script') === undefined) continue
      collector.add({
        code: 'packer-metadata-startup',
        severity: 'warning',
        stage: 'build',
        ...keySiteAt(context, [...module.path, 'settings', 'metadata', 'startup-script']),
        nodes: [module.id],
        args: {},
      })
    }
  },
}
