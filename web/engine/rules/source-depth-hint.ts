import { isCommit, queryValue, remoteModulesOf } from './facts/remote-source.ts'
import type { ExpandedRule } from './rule.ts'

/** A shallow copy of a branch or tag is fetched faster. Ours alone. */
export const sourceDepthHint: ExpandedRule = {
  codes: ['source-depth-hint'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module, source, site } of remoteModulesOf(context)) {
      const ref = queryValue(source, 'ref')
      if (ref === undefined || isCommit(ref) || queryValue(source, 'depth') !== undefined) continue
      collector.add({
        code: 'source-depth-hint',
        severity: 'info',
        stage: 'run',
        ...site,
        nodes: [module.id],
        args: {},
        fixes: [{ kind: 'set-source', id: module.id, source: `${source}&depth=1` }],
      })
    }
  },
}
