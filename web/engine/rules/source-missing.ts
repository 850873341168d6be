import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import { sourceFaultOf } from './facts/source.ts'
import type { ExpandedRule } from './rule.ts'

/** A local folder that should be there is not. */
export const sourceMissing: ExpandedRule = {
  codes: ['source-missing'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      if (sourceFaultOf(module, context).kind !== 'missing') continue
      collector.add({
        code: 'source-missing',
        severity: 'error',
        ...siteAt(context, [...module.path, 'source']),
        nodes: [module.id],
        args: { source: module.written.source?.text ?? '' },
      })
    }
  },
}
