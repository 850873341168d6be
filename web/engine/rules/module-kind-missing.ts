import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import { sourceFaultOf } from './facts/source.ts'
import type { ExpandedRule } from './rule.ts'

/** The toolkit reads a module as Terraform unless told otherwise, and fails for a Packer one. */
export const moduleKindMissing: ExpandedRule = {
  codes: ['module-kind-missing'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      if (sourceFaultOf(module, context).kind !== 'needs-packer') continue
      collector.add({
        code: 'module-kind-missing',
        severity: 'error',
        ...siteAt(context, [...module.path, 'source']),
        nodes: [module.id],
        args: { module: module.id },
        fixes: [{ kind: 'set-kind', id: module.id, moduleKind: 'packer' }],
      })
    }
  },
}
