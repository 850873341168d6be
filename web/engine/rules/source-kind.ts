import { readModuleSource } from '../blueprint/module-source.ts'
import { remoteModulesOf } from './facts/remote-source.ts'
import type { ExpandedRule } from './rule.ts'

/**
 * The toolkit's Packer modules are ones at every ref, and reading one as Terraform fails
 * (`pkg/modulereader`).
 */
export const sourceKind: ExpandedRule = {
  codes: ['source-kind'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module, source, site } of remoteModulesOf(context)) {
      const { toolkitPath } = readModuleSource(source)
      const twin = context.catalog.modules.get(toolkitPath ?? '')
      if (module.facts.kind !== 'unknown' || module.kind === 'packer') continue
      if (twin?.kind !== 'packer') continue
      collector.add({
        code: 'source-kind',
        severity: 'error',
        ...site,
        nodes: [module.id],
        args: { source },
        fixes: [{ kind: 'set-kind', id: module.id, moduleKind: 'packer' }],
      })
    }
  },
}
