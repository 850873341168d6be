import { dependenciesOf } from './facts/dependencies.ts'
import type { ExpandedRule } from './rule.ts'

/**
 * Outputs come from the same group or an earlier one (`validateModuleReference` in
 * `pkg/config/expand.go`).
 */
export const useOfLaterGroup: ExpandedRule = {
  codes: ['use-of-later-group'],
  stage: 'expanded',
  check(context, collector) {
    for (const { from, to, by, site } of dependenciesOf(context)) {
      if (to.kind === 'packer' || to.groupIndex <= from.groupIndex) continue
      collector.add({
        code: 'use-of-later-group',
        severity: 'error',
        ...site,
        nodes: [from.id, to.id],
        args: { id: to.id, group: to.group },
        fixes: [
          { kind: 'move-group', name: to.group, place: from.groupIndex },
          { kind: 'move-module', id: to.id, group: from.group, place: 0 },
          ...(by === 'use'
            ? [{ kind: 'disconnect', consumer: from.id, used: to.id } as const]
            : []),
        ],
      })
    }
  },
}
