import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import { sourceFaultOf } from './facts/source.ts'
import type { ExpandedRule } from './rule.ts'

/** A module has a source (`validateModule` in `pkg/config/validate.go`). */
export const moduleSourceMissing: ExpandedRule = {
  codes: ['module-source-missing'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      if (sourceFaultOf(module, context).kind !== 'no-source') continue
      collector.add({
        code: 'module-source-missing',
        severity: 'error',
        ...siteAt(context, [...module.path, 'source']),
        nodes: [module.id],
        args: {},
      })
    }
  },
}
