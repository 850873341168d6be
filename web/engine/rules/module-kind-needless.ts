import { factsOf } from '../expand/expanded.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** gcluster takes a Terraform module for a Packer one when told to; Packer fails then. Ours alone. */
export const moduleKindNeedless: ExpandedRule = {
  codes: ['module-kind-needless'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      const facts = factsOf(module)
      if (module.kind !== 'packer' || facts?.kind !== 'terraform' || facts.origin === 'given') {
        continue
      }
      collector.add({
        code: 'module-kind-needless',
        severity: 'warning',
        stage: 'packer',
        ...siteAt(context, [...module.path, 'kind']),
        nodes: [module.id],
        args: { module: module.id },
        fixes: [{ kind: 'set-kind', id: module.id, moduleKind: undefined }],
      })
    }
  },
}
