import { remoteModulesOf } from './facts/remote-source.ts'
import type { ExpandedRule } from './rule.ts'

/**
 * Of a remote module whose files nobody gave, nothing can be checked. That nothing is written
 * either is said where files are written. Ours alone.
 */
export const sourceUnverified: ExpandedRule = {
  codes: ['source-unverified'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module, source, site } of remoteModulesOf(context)) {
      if (module.facts.kind !== 'unknown') continue
      collector.add({
        code: 'source-unverified',
        severity: 'info',
        ...site,
        nodes: [module.id],
        args: { source },
      })
    }
  },
}
