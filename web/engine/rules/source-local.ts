import { readModuleSource } from '../blueprint/module-source.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import { sourceFaultOf } from './facts/source.ts'
import type { ExpandedRule } from './rule.ts'

/** Of a local module whose folder was not attached, nothing can be checked. Ours alone. */
export const sourceLocal: ExpandedRule = {
  codes: ['source-local'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      const source = module.written.source?.text ?? ''
      if (module.facts.kind !== 'unknown' || readModuleSource(source).kind !== 'local') continue
      if (sourceFaultOf(module, context).kind !== 'none') continue
      collector.add({
        code: 'source-local',
        severity: 'info',
        ...siteAt(context, [...module.path, 'source']),
        nodes: [module.id],
        args: { source },
      })
    }
  },
}
