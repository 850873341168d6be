import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import { sourceFaultOf } from './facts/source.ts'
import type { ExpandedRule } from './rule.ts'

/** Old paths of modules are refused with the new one (`checkMovedModule` in `pkg/config/config.go`). */
export const moduleMoved: ExpandedRule = {
  codes: ['module-moved'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      const fault = sourceFaultOf(module, context)
      if (fault.kind !== 'moved') continue
      collector.add({
        code: 'module-moved',
        severity: 'error',
        ...siteAt(context, [...module.path, 'source']),
        nodes: [module.id],
        args: { source: module.written.source?.text ?? '', now: fault.now },
        fixes: [{ kind: 'set-source', id: module.id, source: fault.now }],
      })
    }
  },
}
