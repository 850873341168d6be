import { findModule, modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Of two used modules that offer the same setting the first counts. Ours alone. */
export const useShadowed: ExpandedRule = {
  codes: ['use-shadowed'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      for (const [index, { item, passedOver, fills }] of module.uses.entries()) {
        const used = findModule(context.expanded, item.text)
        // One that gives nothing at all is an error of its own.
        if (used === undefined || !fills.known || fills.value.length === 0) continue
        for (const { name, why, by } of passedOver) {
          if (why !== 'taken from an earlier use' || by === undefined || by === used.id) continue
          collector.add({
            code: 'use-shadowed',
            severity: 'info',
            stage: 'plan',
            ...siteAt(context, [...module.path, 'use', index]),
            nodes: [module.id],
            args: { setting: name, first: by, second: used.id },
          })
        }
      }
    }
  },
}
