import { isNullLiteral } from '../blueprint/setting-value.ts'
import { buildersOf } from './facts/builder.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A null counts as set by the author, so that no `use` fills it. Ours alone. */
export const packerNetworkNull: ExpandedRule = {
  codes: ['packer-network-null'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const name = 'subnetwork_name'
      const entry = module.written.settings.entries.get(name)
      if (entry === undefined || !isNullLiteral(entry.value)) continue
      collector.add({
        code: 'packer-network-null',
        severity: 'warning',
        stage: 'packer',
        ...siteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: {},
        fixes: [{ kind: 'unset-setting', id: module.id, name }],
      })
    }
  },
}
