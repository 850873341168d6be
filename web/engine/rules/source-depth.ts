import { isCommit, queryValue, remoteModulesOf } from './facts/remote-source.ts'
import type { ExpandedRule } from './rule.ts'

/** git fetches a shallow copy of a branch or tag, but not of a commit. Ours alone. */
export const sourceDepth: ExpandedRule = {
  codes: ['source-depth'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module, source, site } of remoteModulesOf(context)) {
      const ref = queryValue(source, 'ref') ?? ''
      if (queryValue(source, 'depth') === undefined || !isCommit(ref)) continue
      const without = source.replace(/([?&])depth=[^&]*(&?)/, (_, before: string, after: string) =>
        after === '' ? '' : before,
      )
      collector.add({
        code: 'source-depth',
        severity: 'warning',
        stage: 'run',
        ...site,
        nodes: [module.id],
        args: { ref },
        fixes: [{ kind: 'set-source', id: module.id, source: without }],
      })
    }
  },
}
