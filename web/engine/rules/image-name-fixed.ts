import { buildersOf } from './facts/builder.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A name that never changes is taken after the first build. Ours alone. */
export const imageNameFixed: ExpandedRule = {
  codes: ['image-name-fixed'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const value = module.written.settings.entries.get('image_name')?.value
      if (value?.kind !== 'literal' || value.value.kind !== 'string') continue
      collector.add({
        code: 'image-name-fixed',
        severity: 'info',
        stage: 'build',
        ...siteAt(context, [...module.path, 'settings', 'image_name']),
        nodes: [module.id],
        args: { name: value.value.value },
      })
    }
  },
}
