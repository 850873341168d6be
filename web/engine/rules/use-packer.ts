import { dependenciesOf } from './facts/dependencies.ts'
import type { ExpandedRule } from './rule.ts'

/** A Packer module has no outputs to take (`validateModuleReference` in `pkg/config/expand.go`). */
export const usePacker: ExpandedRule = {
  codes: ['use-packer'],
  stage: 'expanded',
  check(context, collector) {
    for (const { from, to, by, site } of dependenciesOf(context)) {
      if (to.kind !== 'packer') continue
      collector.add({
        code: 'use-packer',
        severity: 'error',
        ...site,
        nodes: [from.id, to.id],
        args: { id: to.id },
        fixes: by === 'use' ? [{ kind: 'disconnect', consumer: from.id, used: to.id }] : [],
      })
    }
  },
}
