import type { Expanded, ExpandedModule } from '../expand/expanded.ts'
import { buildersOf, pathOf } from './facts/builder.ts'
import { effectiveText, isNull } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A subnet named without its project is looked up in the builder's. Ours alone. */
export const networkHostProject: ExpandedRule = {
  codes: ['network-host-project'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    const name = 'network_project_id'
    for (const { module, network } of buildersOf(expanded)) {
      if (network === undefined || !isNull(module, name, expanded)) continue
      const project = effectiveText(module, 'project_id', expanded)
      const host = projectOf(network, expanded)
      if (project === undefined || host === undefined || project === host) continue
      const value = { kind: 'text', text: host } as const
      collector.add({
        code: 'network-host-project',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id, network.id],
        args: { project, host },
        fixes: [{ kind: 'set-setting', id: module.id, name, value }],
      })
    }
  },
}

/** A self link says the project itself. */
function projectOf(network: ExpandedModule, expanded: Expanded): string | undefined {
  if (pathOf(network) !== 'modules/network/pre-existing-subnetwork') {
    return effectiveText(network, 'project_id', expanded)
  }
  const link = effectiveText(network, 'subnetwork_self_link', expanded)
  return link === undefined
    ? effectiveText(network, 'project', expanded)
    : /(?:^|\/)projects\/([^/]+)\//.exec(link)?.[1]
}
