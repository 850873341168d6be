import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import { sourceFaultOf } from './facts/source.ts'
import type { ExpandedRule } from './rule.ts'

/** The toolkit's modules are not taken from a local copy (`pkg/sourcereader/embedded.go`). */
export const moduleLocalEmbedded: ExpandedRule = {
  codes: ['module-local-embedded'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      const fault = sourceFaultOf(module, context)
      if (fault.kind !== 'local-embedded') continue
      collector.add({
        code: 'module-local-embedded',
        severity: 'error',
        ...siteAt(context, [...module.path, 'source']),
        nodes: [module.id],
        args: { path: fault.path },
        fixes: [{ kind: 'set-source', id: module.id, source: fault.path }],
      })
    }
  },
}
