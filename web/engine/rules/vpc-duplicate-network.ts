import type { Expanded, ExpandedModule } from '../expand/expanded.ts'
import { pathOf } from './facts/builder.ts'
import { effectiveText, isNull } from './facts/effective.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Two networks of one name in one project collide. Ours alone. */
export const vpcDuplicateNetwork: ExpandedRule = {
  codes: ['vpc-duplicate-network'],
  stage: 'expanded',
  check(context, collector) {
    const seen = new Map<string, ExpandedModule>()
    for (const module of modulesOf(context)) {
      if (pathOf(module) !== 'modules/network/vpc') continue
      const name = networkNameOf(module, context.expanded)
      const project = effectiveText(module, 'project_id', context.expanded)
      if (name === undefined || project === undefined) continue
      const key = JSON.stringify([project, name])
      const other = seen.get(key)
      if (other === undefined) {
        seen.set(key, module)
        continue
      }
      collector.add({
        code: 'vpc-duplicate-network',
        severity: 'warning',
        stage: 'plan',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id, other.id],
        args: { name, other: other.id },
      })
    }
  },
}

/** The author's, else one made of the deployment's name. */
function networkNameOf(module: ExpandedModule, expanded: Expanded): string | undefined {
  if (!isNull(module, 'network_name', expanded)) {
    return effectiveText(module, 'network_name', expanded)
  }
  const deployment = effectiveText(module, 'deployment_name', expanded)
  return deployment === undefined ? undefined : `${deployment.replaceAll('_', '-')}-net`
}
